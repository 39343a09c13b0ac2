package org.recoupe.importing;

import java.util.Optional;

/** Areas by Eurostat's codes: EL is Greece, UK the United Kingdom, NA Namibia; longer ones are parts of countries. */
final class EurostatArea {

    static final String SCHEME = "eurostat";

    private EurostatArea() {}

    /** The area of that code; one that is not known is refused. */
    static Optional<Area> of(String code, Intake intake, long line) {
        Optional<Area> known = intake.known(SCHEME, code, "");
        boolean part = known.isEmpty()
                && code.length() > 2
                && code.length() <= 5
                && intake.known(SCHEME, code.substring(0, 2), "").isPresent();
        return part ? Optional.of(new Area(code, Area.Kind.REGION)) : intake.area(SCHEME, code, "", line);
    }
}
