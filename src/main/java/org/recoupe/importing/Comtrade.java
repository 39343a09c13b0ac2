package org.recoupe.importing;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Trade between two countries from UN Comtrade: windows-1252, a name fewer than there are cells, since only the rows end
 * with a comma; and the older layout.
 */
final class Comtrade implements Format {

    private static final Map<String, String> FLOWS =
            Map.of("M", "import", "X", "export", "Import", "import", "Export", "export");
    private static final String SCHEME = "comtrade";

    @Override
    public String name() {
        return SCHEME;
    }

    @Override
    public boolean recognises(Head head) {
        return head.has(',', "reporterISO", "flowCode", "partnerISO", "primaryValue")
                || head.has(',', "Reporter ISO", "Partner ISO", "Trade Flow");
    }

    @Override
    public void read(Member member, Download download, Intake intake) throws IOException {
        try (Csv rows = Csv.open(member, ',', true)) {
            rows.next();
            Layout layout = Layout.of(rows.names());
            while (rows.next()) {
                if (!rows.blank()) {
                    readRow(rows, layout, intake);
                }
            }
        }
        intake.about(About.of(
                        "comtrade " + member.fileName().replaceFirst("\\.[A-Za-z]+$", ""),
                        "UN Comtrade",
                        "United Nations")
                .at("https://comtradeplus.un.org")
                .under("UN Comtrade: for use, not for passing on"));
    }

    /** Where the columns are, in either layout; -1 for one that there is not. */
    private record Layout(
            int kind,
            int reporter,
            int reporterName,
            int partner,
            int partnerName,
            int flow,
            int period,
            int commodity,
            int commodityName,
            int customs,
            int transport,
            int second,
            int value) {

        static Layout of(List<String> names) {
            if (names.contains("reporterISO")) {
                return new Layout(
                        names.indexOf("typeCode"),
                        names.indexOf("reporterISO"),
                        names.indexOf("reporterDesc"),
                        names.indexOf("partnerISO"),
                        names.indexOf("partnerDesc"),
                        names.indexOf("flowCode"),
                        names.indexOf("period"),
                        names.indexOf("cmdCode"),
                        names.indexOf("cmdDesc"),
                        names.indexOf("customsCode"),
                        names.indexOf("motCode"),
                        names.indexOf("partner2ISO"),
                        names.indexOf("primaryValue"));
            }
            int value = Math.max(names.indexOf("Trade Value (US$)"), names.indexOf("TradeValueUS"));
            return new Layout(
                    -1,
                    names.indexOf("Reporter ISO"),
                    names.indexOf("Reporter"),
                    names.indexOf("Partner ISO"),
                    names.indexOf("Partner"),
                    names.indexOf("Trade Flow"),
                    names.indexOf("Period"),
                    names.indexOf("Commodity Code"),
                    names.indexOf("Commodity"),
                    -1,
                    -1,
                    -1,
                    value);
        }

        /** Whether a row is of all customs procedures, ways and second partners together. */
        boolean total(Csv row) {
            return (customs < 0 || row.get(customs).equals("C00"))
                    && (transport < 0 || row.get(transport).equals("0"))
                    && (second < 0
                            || row.get(second).equals("W00")
                            || row.get(second).isEmpty());
        }
    }

    private static void readRow(Csv rows, Layout layout, Intake intake) throws IOException {
        String flow = FLOWS.get(rows.get(layout.flow()));
        if (flow == null || !layout.total(rows)) {
            intake.refuse(
                    "a part only: re-exports, or one customs procedure or way of transport",
                    rows.line(),
                    layout.flow() + 1);
            return;
        }
        Optional<Area> reporter = area(rows, layout.reporter(), layout.reporterName(), intake);
        Optional<Area> partner = area(rows, layout.partner(), layout.partnerName(), intake);
        if (reporter.isEmpty() || partner.isEmpty()) {
            return;
        }
        String services = layout.kind() >= 0 && rows.get(layout.kind()).equals("S") ? "S-" : "";
        String code = SCHEME + ":" + services + rows.get(layout.commodity());
        if (!intake.knows(code)) {
            intake.indicator(Indicator.of(code, rows.get(layout.commodityName()), "US$"));
        }
        Area pair = reporter.get().kind().compareTo(partner.get().kind()) >= 0
                ? reporter.get()
                : new Area(reporter.get().id(), partner.get().kind());
        intake.figure(
                new Figure(
                        code,
                        pair,
                        partner.get().id(),
                        flow,
                        rows.get(layout.period()),
                        rows.get(layout.value()),
                        Status.FINAL,
                        ""),
                rows.line(),
                layout.value() + 1);
    }

    private static Optional<Area> area(Csv rows, int code, int name, Intake intake) {
        String iso = rows.get(code).strip();
        return intake.area(SCHEME, iso, rows.get(name), rows.line());
    }
}
