package org.taizhang.query.edge;

import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.taizhang.api.GeneralRefusal;
import org.taizhang.api.Reason;
import org.taizhang.api.RefusalCode;
import org.taizhang.api.bulk.BulkRefusal;
import org.taizhang.api.covering.CoveringRefusal;
import org.taizhang.api.imports.ImportRefusal;
import org.taizhang.api.item.ItemRefusal;
import org.taizhang.api.notice.NoticeRefusal;
import org.taizhang.api.person.PersonRefusal;
import org.taizhang.api.plan.PlanRefusal;
import org.taizhang.api.unit.UnitRefusal;

/** The sentence to the code of something that a process was refused. */
public final class FailureTexts {

    private static final Map<String, Reason> REASONS = Stream
            .of(GeneralRefusal.values(), ImportRefusal.values(), ItemRefusal.values(), PlanRefusal.values(),
                    BulkRefusal.values(), CoveringRefusal.values(), NoticeRefusal.values(), PersonRefusal.values(),
                    UnitRefusal.values())
            .flatMap((Function<RefusalCode[], Stream<RefusalCode>>) Arrays::stream)
            .collect(Collectors.toUnmodifiableMap(RefusalCode::name, RefusalCode::reason, (first, same) -> first));

    private FailureTexts() {}

    public static String of(String code, boolean english) {
        Reason reason = REASONS.get(code);
        return reason == null ? code : english ? reason.en() : reason.zh();
    }
}
