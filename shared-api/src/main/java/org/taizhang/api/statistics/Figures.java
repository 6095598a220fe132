package org.taizhang.api.statistics;

import java.util.Map;
import java.util.function.Function;

/**
 * The figures of DOMAIN §5 that follow from the ledger as it stands.
 *
 * @param itemCompletion 整改完成率: items whose measures are all completed or sustained ÷ items
 * @param closure 销号率: closed items ÷ items
 * @param measureCompletion 措施完成率: measures completed or sustained ÷ measures
 * @param dueCompletion 到期完成率: of the dated measures due by the day, those completed by the day
 * @param punctuality 按期率: of the measures due by the day, those completed by their original deadline
 * @param overdue 超期率: of the open dated measures, those past their deadline
 * @param extension 延期率: of the dated measures, those extended
 * @param firstPass 一次通过率: of the items ever closed, those whose closing was not returned before
 * @param relapse 反弹率: of the items ever closed, those reopened as relapsed
 * @param firstRoundDays 平均办结天数: days from raising to the first closing ÷ items ever closed
 * @param laterRoundDays the same of later rounds: days from reopening to closing ÷ such closings
 * @param progress 序时进度: percent of progress less percent of time used, of all open dated measures ÷ these
 */
public record Figures(Figure itemCompletion, Figure closure, Figure measureCompletion, Figure dueCompletion,
        Figure punctuality, Figure overdue, Figure extension, Figure firstPass, Figure relapse, Figure firstRoundDays,
        Figure laterRoundDays, Figure progress) {

    public static Figures of(Map<FigureKind, Figure> figures) {
        Function<FigureKind, Figure> of = kind -> figures.getOrDefault(kind, Figure.of(0, 0));
        return new Figures(of.apply(FigureKind.ITEM_COMPLETION), of.apply(FigureKind.CLOSURE),
                of.apply(FigureKind.MEASURE_COMPLETION), of.apply(FigureKind.DUE_COMPLETION),
                of.apply(FigureKind.PUNCTUALITY), of.apply(FigureKind.OVERDUE), of.apply(FigureKind.EXTENSION),
                of.apply(FigureKind.FIRST_PASS), of.apply(FigureKind.RELAPSE),
                of.apply(FigureKind.FIRST_ROUND_DAYS), of.apply(FigureKind.LATER_ROUND_DAYS),
                of.apply(FigureKind.PROGRESS));
    }
}
