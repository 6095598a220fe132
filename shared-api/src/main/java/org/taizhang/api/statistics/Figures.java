package org.taizhang.api.statistics;

/**
 * The figures of DOMAIN §5 that follow from the ledger as it stands.
 *
 * @param itemCompletion 整改完成率: items whose measures are all completed or sustained ÷ items
 * @param closure 销号率: closed items ÷ items
 * @param measureCompletion 措施完成率: measures completed or sustained ÷ measures
 * @param dueCompletion 到期完成率: of the dated measures due by the day, those completed by the day
 * @param punctuality 按期率: of the measures due by the day, those completed by their original deadline
 * @param overdue 超期率: of the open dated measures, those past their deadline
 */
public record Figures(Figure itemCompletion, Figure closure, Figure measureCompletion, Figure dueCompletion,
        Figure punctuality, Figure overdue) {}
