package org.yuebao.publish.report;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogEntry;

/** Debian's chromium without a window, and what a page does in it. */
public final class Browser implements AutoCloseable {
  private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
  private static final Path DRIVER = Path.of("/usr/bin/chromedriver");
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final Duration PAUSE = Duration.ofMillis(20);

  private final ChromeDriver driver;

  private Browser(ChromeDriver driver) {
    this.driver = driver;
  }

  /**
   * Opens it; a test without one is skipped.
   *
   * @param downloads where files are saved
   */
  public static Browser open(Path downloads) {
    assumeTrue(
        Files.isExecutable(CHROMIUM) && Files.isExecutable(DRIVER),
        "skipped: no browser; apt-get install chromium chromium-driver");
    ChromeOptions options = new ChromeOptions();
    options.setBinary(CHROMIUM.toFile());
    options.addArguments(
        "--headless",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--window-size=1280,900");
    options.setCapability("goog:loggingPrefs", Map.of("browser", "ALL", "performance", "ALL"));
    options.setExperimentalOption(
        "prefs", Map.of("download.default_directory", downloads.toString()));
    File executable = DRIVER.toFile();
    ChromeDriverService service =
        new ChromeDriverService.Builder().usingDriverExecutable(executable).build();
    return new Browser(new ChromeDriver(service, options));
  }

  /** Opens a page anew, with what stands behind the {@code #} of its address. */
  public void go(Path page, String view) {
    driver.get("about:blank");
    driver.get(page.toUri() + view);
  }

  /** As wide as a telephone, or as a window again. */
  public void width(int pixels) {
    driver.executeCdpCommand(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", pixels, "height", 900, "deviceScaleFactor", 1, "mobile", false));
  }

  public Object js(String script, Object... arguments) {
    return Objects.requireNonNullElse(driver.executeScript(script, arguments), "");
  }

  public long count(String selector) {
    return (Long) js("return document.querySelectorAll(arguments[0]).length", selector);
  }

  /** The first element, as soon as it is there. */
  public WebElement find(String selector) {
    return await(
        () -> driver.findElements(By.cssSelector(selector)).stream().findFirst().orElse(null),
        selector);
  }

  /** The text of the first element, as a person sees it. */
  public String text(String selector) {
    return find(selector).getText();
  }

  /** Clicks in the page itself: nothing may lie above it by chance. */
  public void click(String selector) {
    js("arguments[0].scrollIntoView({block: 'center'})", find(selector));
    find(selector).click();
  }

  /** Waits until a script says true. */
  public void until(String script) {
    await(() -> Boolean.TRUE.equals(js("return " + script)) ? true : null, script);
  }

  private static <T> T await(Supplier<@Nullable T> wanted, String what) {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (System.nanoTime() < end) {
      T found = wanted.get();
      if (found != null) {
        return found;
      }
      LockSupport.parkNanos(PAUSE.toNanos());
    }
    throw new AssertionError("the page never came so far: " + what);
  }

  public WebElement focused() {
    return driver.switchTo().activeElement();
  }

  public void back() {
    driver.navigate().back();
  }

  public Map<String, Object> cdp(String command, Map<String, Object> parameters) {
    return driver.executeCdpCommand(command, parameters);
  }

  /** What axe-core finds that keeps people out, serious or critical; empty for nothing. */
  public String faults() throws IOException {
    cdp("Runtime.evaluate", Map.of("expression", axe()));
    js(
        "window.faults = null; axe.run({resultTypes: ['violations']})"
            + ".then(found => window.faults = found.violations)");
    until("window.faults !== null");
    return js("return window.faults.filter(f => ['serious', 'critical'].includes(f.impact))"
            + ".map(f => f.id + ': ' + f.nodes.slice(0, 3).map(n => n.html.slice(0, 200) + ' '"
            + " + (n.any[0] || n.all[0] || n.none[0]).message).join(' | ')).join('\\n')")
        .toString();
  }

  private static String axe() throws IOException {
    String path = "/META-INF/resources/webjars/axe-core/4.6.3/axe.min.js";
    try (InputStream in = Browser.class.getResourceAsStream(path)) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  /** Errors and warnings of the console since the last call, but what axe is told of itself. */
  public List<String> complaints() {
    List<String> all = new ArrayList<>();
    for (LogEntry entry : driver.manage().logs().get("browser")) {
      boolean isOfAxe = entry.getMessage().contains("Multiple readback operations");
      if (!isOfAxe && entry.getLevel().intValue() >= Level.WARNING.intValue()) {
        all.add(entry.getMessage());
      }
    }
    return all;
  }

  /** Addresses that were asked for since the last call, but those of files of this machine. */
  public List<String> requests() {
    return driver.manage().logs().get("performance").getAll().stream()
        .map(LogEntry::getMessage)
        .filter(message -> message.contains("Network.requestWillBeSent\""))
        .flatMap(message -> Stream.of(message.replaceAll("(?s).*\"url\":\"([^\"]*)\".*", "$1")))
        .filter(url -> !url.matches("(?s)(file|data|blob|about):.*"))
        .toList();
  }

  @Override
  public void close() {
    driver.quit();
  }
}
