package org.recoupe.report.browser;

import java.nio.file.Path;

/** Pictures of a page at both widths, light and dark: {@code Shots page.html folder [script]}. */
final class Shots {

    private Shots() {}

    public static void main(String[] arguments) throws Exception {
        Path page = Path.of(arguments[0]).toAbsolutePath();
        Path folder = Path.of(arguments[1]);
        try (Chromium chromium = Chromium.open()) {
            for (String scheme : new String[] {"light", "dark"}) {
                for (int width : new int[] {360, 1280}) {
                    chromium.prefers(scheme).size(width, 1100).at(page);
                    if (arguments.length > 2) {
                        chromium.inject(arguments[2]);
                        Thread.sleep(300);
                    }
                    chromium.picture(folder.resolve(scheme + "-" + width + ".png"));
                }
            }
        }
    }
}
