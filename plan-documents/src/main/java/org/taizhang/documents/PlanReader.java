package org.taizhang.documents;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

import org.taizhang.documents.PlanPreview.Totals;
import org.taizhang.documents.UnreadableDocument.Why;

/** Reads a plan or ledger: .docx, .xlsx, .csv, .md or .txt, told by content rather than name. */
public final class PlanReader {

    private PlanReader() {}

    /**
     * @param fileName names the document where it has no title, and tells .csv from .txt
     * @throws UnreadableDocument where nothing can be read; says why and what to do
     */
    public static PlanPreview read(byte[] content, String fileName, ReadingContext context) {
        if (content.length > context.limits().maxBytes()) {
            throw new UnreadableDocument(Why.TOO_LARGE);
        }
        List<Source> sources = Sources.of(content, fileName, context.limits());
        Gathering found = new Gathering();
        MeasureReading measures = new MeasureReading(context);
        TableReading tables = new TableReading(measures, found);
        Outline outline = Outline.of(sources);
        new OutlineReading(measures, tables, found).read(outline.root());
        if (found.measures() == 0) {
            throw new UnreadableDocument(onlyHeaderlessTables(sources, tables) ? Why.NO_HEADER : Why.NOT_A_PLAN);
        }
        String title = outline.title() == null ? fileName.replaceFirst("\\.[A-Za-z]+$", "") : outline.title();
        return new PlanPreview(sha256(content), title,
                new Totals(found.sections().size(), found.items.size(), found.measures()), found.sections(),
                List.copyOf(found.items), List.copyOf(found.warnings), List.copyOf(found.failures));
    }

    private static boolean onlyHeaderlessTables(List<Source> sources, TableReading tables) {
        return sources.stream().anyMatch(Source.Table.class::isInstance) && sources.stream()
                .allMatch(source -> source instanceof Source.Table table && !tables.hasHeader(table));
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
