package org.recoupe.cli;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.recoupe.report.HtmlReport;
import org.recoupe.report.IndexPage;
import org.recoupe.report.Report;
import org.recoupe.report.Shelf;
import org.recoupe.report.Summary;
import org.recoupe.review.DecisionFile;

/**
 * Shows reports to people on this machine and keeps what they decide. It listens on the loopback interface alone, answers only to
 * those who have the key, and only under its own name, so that no page of another site reaches it.
 */
final class ReviewServer implements AutoCloseable {

    private static final String COOKIE = "recoupe";

    private final HttpServer server;
    private final ExecutorService threads = Executors.newFixedThreadPool(4, task -> {
        Thread thread = new Thread(task, "review");
        thread.setDaemon(true);
        return thread;
    });
    private final Path folder;
    private final String token;
    private final String language;
    private final Decisions decisions;

    private ReviewServer(HttpServer server, Path folder, String token, String language) {
        this.server = server;
        this.folder = folder;
        this.token = token;
        this.language = language;
        this.decisions = new Decisions(folder);
    }

    /** A server for the reports in that folder; port 0 is any free one. */
    static ReviewServer start(Path folder, int port, String token, String language) {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), port), 0);
            ReviewServer review = new ReviewServer(server, folder, token, language);
            server.createContext("/", review::answer);
            server.setExecutor(review.threads);
            server.start();
            return review;
        } catch (IOException e) {
            throw new InvalidInput(
                    "cannot listen on port %d: %s. Name another one with --port.".formatted(port, Failures.reason(e)));
        }
    }

    /** Where it is, key included. */
    URI address() {
        return URI.create(
                "http://127.0.0.1:%d/?key=%s".formatted(server.getAddress().getPort(), token));
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            if (!named(exchange) || !known(exchange)) {
                send(exchange, 403, "text/plain", "The address that 'recoupe review' printed holds a key; use that.");
            } else if (exchange.getRequestMethod().equals("POST")) {
                take(exchange);
            } else {
                show(exchange);
            }
        } catch (IOException | RuntimeException e) {
            send(exchange, 500, "text/plain", String.valueOf(e.getMessage()));
        }
    }

    /** Whether it is asked for by its own name: another site may lead its name to this machine. */
    private boolean named(HttpExchange exchange) {
        int port = server.getAddress().getPort();
        String host = String.valueOf(exchange.getRequestHeaders().getFirst("Host"));
        return host.equals("127.0.0.1:" + port) || host.equals("localhost:" + port);
    }

    private boolean known(HttpExchange exchange) {
        if (exchange.getRequestMethod().equals("POST")) {
            return same(String.valueOf(exchange.getRequestHeaders().getFirst("X-Recoupe-Token")));
        }
        String query = String.valueOf(exchange.getRequestURI().getQuery());
        if (query.startsWith("key=") && same(query.substring("key=".length()))) {
            exchange.getResponseHeaders()
                    .add("Set-Cookie", COOKIE + "=" + token + "; HttpOnly; SameSite=Strict; Path=/");
            return true;
        }
        String cookies = String.valueOf(exchange.getRequestHeaders().getFirst("Cookie"));
        return List.of(cookies.split(";\\s*")).stream()
                .anyMatch(each -> each.startsWith(COOKIE + "=") && same(each.substring(COOKIE.length() + 1)));
    }

    private boolean same(String given) {
        return MessageDigest.isEqual(given.getBytes(StandardCharsets.UTF_8), token.getBytes(StandardCharsets.UTF_8));
    }

    private void take(HttpExchange exchange) throws IOException {
        if (!exchange.getRequestURI().getPath().equals("/decisions")) {
            send(exchange, 404, "text/plain", "Decisions are taken at /decisions.");
            return;
        }
        byte[] body = exchange.getRequestBody().readNBytes(Decisions.LARGEST + 1);
        try {
            decisions.take(body);
            exchange.sendResponseHeaders(204, -1);
        } catch (InvalidInput e) {
            send(exchange, 400, "text/plain", String.valueOf(e.getMessage()));
        }
    }

    private void show(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        StringBuilder page = new StringBuilder();
        if (path.equals("/")) {
            List<Summary> reports = Shelf.in(folder).reports();
            String spoken = language.isEmpty() ? IndexPage.language(reports) : language;
            IndexPage.write(reports, DecisionFile.in(folder).read(), spoken, "", page);
            send(exchange, 200, "text/html", page.toString());
            return;
        }
        Path file = folder.resolve(path.substring(1) + ".json").normalize();
        boolean within = folder.normalize().equals(file.getParent());
        if (!within || !Files.isRegularFile(file)) {
            send(exchange, 404, "text/plain", "There is no such report.");
            return;
        }
        Report report = new Decided(DecisionFile.in(folder).read()).carriedTo(ReportFile.read(file));
        HtmlReport.atDesk(language, token).write(report, page);
        send(exchange, 200, "text/html", page.toString());
    }

    private static void send(HttpExchange exchange, int status, String type, String text) throws IOException {
        byte[] body = text.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type + "; charset=utf-8");
        exchange.getResponseHeaders().set("Cache-Control", "no-store");
        exchange.getResponseHeaders().set("X-Content-Type-Options", "nosniff");
        exchange.getResponseHeaders().set("X-Frame-Options", "DENY");
        exchange.getResponseHeaders().set("Referrer-Policy", "no-referrer");
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
