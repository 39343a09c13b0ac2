package org.recoupe.report.browser;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/** Debian's Chromium, driven by its own driver, without a network. */
public final class Chromium implements AutoCloseable {

    private static final List<String> BROWSERS = List.of("/usr/bin/chromium", "/usr/bin/chromium-browser");
    private static final List<String> DRIVERS =
            List.of("/usr/bin/chromedriver", "/usr/lib/chromium-browser/chromedriver");

    /** Selenium knows the protocols of some versions only, and says so of every other; what is used here is in all of them. */
    private static final Logger SELENIUM = Logger.getLogger("org.openqa.selenium");

    private final ChromeDriver driver;

    private Chromium(ChromeDriver driver) {
        this.driver = driver;
    }

    /** A browser; where there is none the test is skipped, and says what would have to be installed. */
    static Chromium open() {
        SELENIUM.setLevel(Level.SEVERE);
        Optional<String> browser = first(BROWSERS);
        Optional<String> chromedriver = first(DRIVERS);
        assumeTrue(
                browser.isPresent() && chromedriver.isPresent(),
                "skipped: no chromium with its driver here; apt-get install chromium chromium-driver");
        ChromeOptions options = new ChromeOptions();
        options.setBinary(browser.orElseThrow());
        options.addArguments(
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-dev-shm-usage",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--no-first-run",
                "--lang=en",
                "--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1");
        LoggingPreferences logs = new LoggingPreferences();
        logs.enable(LogType.PERFORMANCE, Level.ALL);
        logs.enable(LogType.BROWSER, Level.ALL);
        options.setCapability("goog:loggingPrefs", logs);
        ChromeDriverService service = new ChromeDriverService.Builder()
                .usingDriverExecutable(new File(chromedriver.orElseThrow()))
                .usingAnyFreePort()
                .build();
        return new Chromium(new ChromeDriver(service, options));
    }

    private static Optional<String> first(List<String> paths) {
        return paths.stream().filter(path -> Files.isExecutable(Path.of(path))).findFirst();
    }

    /** Opens an address with an empty memory. */
    public Chromium at(String address) {
        driver.get("about:blank");
        driver.get(address);
        return this;
    }

    public Chromium at(Path page, String fragment) {
        return at(page.toUri() + fragment);
    }

    public Chromium at(Path page) {
        return at(page, "");
    }

    /** Opens a page in a browser that remembers nothing. */
    public Chromium fresh(Path page) {
        at(page);
        driver.executeScript("localStorage.clear()");
        return at(page);
    }

    /** The id of what has the focus. */
    public String focused() {
        return String.valueOf(ask("return document.activeElement.id"));
    }

    /** The colour of the page. */
    public String colour() {
        return String.valueOf(ask("return getComputedStyle(document.body).backgroundColor"));
    }

    /** Whether that element is in the window. */
    public boolean inSight(String css) {
        return eventually(() -> Boolean.TRUE.equals(ask(
                "const r = document.querySelector(arguments[0]).getBoundingClientRect();"
                        + "return r.height > 0 && r.top < innerHeight && r.bottom > 0",
                css)));
    }

    /** Whether it comes to be so within a few seconds. */
    public boolean eventually(BooleanSupplier so) {
        for (int i = 0; i < 100; i++) {
            if (so.getAsBoolean()) {
                return true;
            }
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
        return false;
    }

    /** Shows pages that wide and high, as a phone or a desk does. */
    public Chromium size(int width, int height) {
        driver.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", false));
        return this;
    }

    /** Has the system prefer {@code light} or {@code dark}. */
    public Chromium prefers(String scheme) {
        driver.executeCdpCommand(
                "Emulation.setEmulatedMedia",
                Map.of(
                        "media",
                        "screen",
                        "features",
                        List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
        return this;
    }

    /** Shows the page as it is printed, or no longer. */
    public Chromium printing(boolean on) {
        driver.executeCdpCommand("Emulation.setEmulatedMedia", Map.of("media", on ? "print" : "screen"));
        return this;
    }

    /** Runs scripts in pages, or has them do without. */
    public Chromium scripts(boolean on) {
        driver.executeCdpCommand("Emulation.setScriptExecutionDisabled", Map.of("value", !on));
        return this;
    }

    /** Lets downloads land in that folder. */
    public Chromium downloads(Path folder) {
        driver.executeCdpCommand(
                "Browser.setDownloadBehavior", Map.of("behavior", "allow", "downloadPath", folder.toString()));
        return this;
    }

    /** Lets the page read what it copied. */
    public Chromium clipboard() {
        driver.executeCdpCommand(
                "Browser.grantPermissions",
                Map.of("permissions", List.of("clipboardReadWrite", "clipboardSanitizedWrite")));
        return this;
    }

    public String title() {
        return String.valueOf(driver.getTitle());
    }

    public WebElement find(String css) {
        return driver.findElement(By.cssSelector(css));
    }

    public List<WebElement> all(String css) {
        return driver.findElements(By.cssSelector(css));
    }

    /** Clicks as a mouse does: on what is there to be seen. */
    public Chromium click(String css) {
        driver.executeScript("arguments[0].scrollIntoView({block: 'center', behavior: 'instant'})", find(css));
        find(css).click();
        return this;
    }

    /** Types where the focus is. */
    public Chromium type(CharSequence... keys) {
        new Actions(driver).sendKeys(keys).perform();
        return this;
    }

    /** Goes on with the tab key until that element has the focus. */
    public Chromium tabTo(String css) {
        for (int i = 0; i < 400; i++) {
            if (Boolean.TRUE.equals(ask("return document.activeElement.matches(arguments[0])", css))) {
                return this;
            }
            type(Keys.TAB);
        }
        throw new AssertionError("no way to " + css + " by the tab key");
    }

    /** What a script in the page answers. */
    public Object ask(String script, Object... arguments) {
        Object answer = driver.executeScript(script, arguments);
        return answer == null ? "" : answer;
    }

    public Object askLater(String script, Object... arguments) {
        Object answer = driver.executeAsyncScript(script, arguments);
        return answer == null ? "" : answer;
    }

    /** The cards that are to be seen. */
    public List<String> cards() {
        return all(".card").stream()
                .filter(WebElement::isDisplayed)
                .map(card -> String.valueOf(card.getAttribute("id")))
                .toList();
    }

    /** The addresses asked for since the last call, but for those of this machine's files. */
    public List<String> requests() {
        return log(LogType.PERFORMANCE)
                .filter(line -> line.contains("Network.requestWillBeSent\""))
                .map(line -> line.replaceAll("(?s).*\"url\":\"([^\"]*)\".*", "$1"))
                .filter(url -> !url.startsWith("file:") && !url.startsWith("about:") && !url.startsWith("data:"))
                .toList();
    }

    /** What pages complained of since the last call: errors in scripts, what the policy refused. */
    public List<String> complaints() {
        return log(LogType.BROWSER).toList();
    }

    private Stream<String> log(String type) {
        return driver.manage().logs().get(type).getAll().stream().map(LogEntry::getMessage);
    }

    /** What a script that is no part of the page does in it: the policy does not hold for it. */
    public Chromium inject(String script) {
        driver.executeCdpCommand("Runtime.evaluate", Map.of("expression", script));
        return this;
    }

    /** The page as it is printed. */
    public byte[] pdf() {
        Map<String, Object> answer = driver.executeCdpCommand("Page.printToPDF", Map.of("printBackground", true));
        return Base64.getDecoder().decode(String.valueOf(answer.get("data")));
    }

    /** Writes a picture of the window. */
    public void picture(Path file) throws IOException {
        Map<String, Object> answer = driver.executeCdpCommand("Page.captureScreenshot", Map.of("format", "png"));
        Files.write(
                file,
                Base64.getDecoder().decode(String.valueOf(answer.get("data")).getBytes(StandardCharsets.US_ASCII)));
    }

    @Override
    public void close() {
        driver.quit();
    }
}
