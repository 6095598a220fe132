package org.taizhang.api.item;

/** Commands to one measure of an item. */
public sealed interface MeasureCommand extends ItemCommand
        permits AssignMeasure, AmendMeasure, DropMeasure, SettleDeadline, ReassignMeasure,
        ReportProgress, ReviewMeasure, ReportBasicallyCompleted, CompleteMeasure, SubmitEvidence, RequestExtension,
        RecordOverdue {

    MeasureId measureId();
}
