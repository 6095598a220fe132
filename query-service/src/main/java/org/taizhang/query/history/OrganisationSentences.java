package org.taizhang.query.history;

import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;
import org.taizhang.api.authority.Role;
import org.taizhang.api.deadletter.DeadLetterEvent;
import org.taizhang.api.deadletter.DeadLettersDiscarded;
import org.taizhang.api.deadletter.DeadLettersRetried;
import org.taizhang.api.delegation.DelegationEvent;
import org.taizhang.api.delegation.DelegationRevoked;
import org.taizhang.api.delegation.WorkDelegated;
import org.taizhang.api.handover.HandOverCompleted;
import org.taizhang.api.handover.HandOverEvent;
import org.taizhang.api.handover.HandOverStarted;
import org.taizhang.api.handover.MeasureHandedOver;
import org.taizhang.api.handover.MeasureNotHandedOver;
import org.taizhang.api.ledger.Sentence;
import org.taizhang.api.person.AccountLinked;
import org.taizhang.api.person.PersonEvent;
import org.taizhang.api.person.EmailChanged;
import org.taizhang.api.person.PersonErased;
import org.taizhang.api.person.PersonLeft;
import org.taizhang.api.person.PersonRegistered;
import org.taizhang.api.person.PersonRenamed;
import org.taizhang.api.person.PersonRestricted;
import org.taizhang.api.person.PersonTransferred;
import org.taizhang.api.person.RestrictionLifted;
import org.taizhang.api.person.RoleGranted;
import org.taizhang.api.person.RoleGrantedForTerm;
import org.taizhang.api.person.RoleRevoked;
import org.taizhang.api.settings.SettingChanged;
import org.taizhang.api.settings.SettingsEvent;
import org.taizhang.api.unit.UnitClosed;
import org.taizhang.api.unit.UnitEvent;
import org.taizhang.api.unit.UnitFounded;
import org.taizhang.api.unit.UnitId;
import org.taizhang.api.unit.UnitMoved;
import org.taizhang.api.unit.UnitRenamed;
import org.taizhang.api.unit.UnitReopened;
import org.taizhang.api.unit.UnitTreeEvent;
import org.taizhang.api.view.ViewDeleted;
import org.taizhang.api.view.ViewEvent;
import org.taizhang.api.view.ViewSaved;
import org.taizhang.query.edge.Names;

/** Says in a sentence what happened to people, units, delegations, hand-overs, settings and saved views. */
final class OrganisationSentences {

    private OrganisationSentences() {}

    static Sentence of(PersonEvent event, Names names) {
        return switch (event) {
            case PersonRegistered e -> say("登记为“%s”，单位：%s。", "Registered as \"%s\", unit: %s.", e.name(),
                    unit(e.unit(), names));
            case PersonRenamed e -> say("更名为“%s”，理由：“%s”。", "Renamed to \"%s\": \"%s\".", e.name(), e.reason());
            case PersonTransferred e -> say("调至%s，理由：“%s”。", "Transferred to %s: \"%s\".", unit(e.unit(), names),
                    e.reason());
            case AccountLinked e -> say("关联账号“%s”。", "Linked the account \"%s\".", e.account().subject());
            case RoleGranted e -> new Sentence("授予角色：%s。".formatted(e.role().zh()),
                    "Granted the role %s.".formatted(lower(e.role())));
            case RoleGrantedForTerm e -> new Sentence(
                    "授予角色：%s，任期自 %s 至 %s。".formatted(e.role().zh(), e.from(), e.until() == null ? "另行通知" : e.until()),
                    "Granted the role %s from %s until %s.".formatted(lower(e.role()), e.from(),
                            e.until() == null ? "further notice" : e.until()));
            case RoleRevoked e -> new Sentence("撤销角色：%s，理由：“%s”。".formatted(e.role().zh(), e.reason()),
                    "Revoked the role %s: \"%s\".".formatted(lower(e.role()), e.reason()));
            // The address is nothing to read out to everybody who reads histories.
            case EmailChanged e -> e.email() == null
                    ? say("撤下电子邮箱。", "Took the mail address away.")
                    : say("登记电子邮箱。", "Gave a mail address.");
            case PersonLeft e -> say("于 %s 离岗，理由：“%s”。", "Left on %s: \"%s\".", e.leftOn(), e.reason());
            case PersonRestricted e -> say("个人信息限制处理至 %s，依据：“%s”。", "Restricted the personal data until %s: \"%s\".",
                    e.until(), e.grounds());
            case RestrictionLifted e -> say("解除限制处理，理由：“%s”。", "Lifted the restriction: \"%s\".", e.reason());
            case PersonErased e -> say("抹除个人信息，依据：“%s”。", "Erased the personal data: \"%s\".", e.grounds());
        };
    }

    static Sentence of(UnitEvent event, Names names) {
        return switch (event) {
            case UnitFounded e -> say("登记单位“%s”，上级单位：%s。", "Founded the unit \"%s\" under %s.", e.name(),
                    unit(e.parent(), names));
            case UnitRenamed e -> say("单位更名为“%s”，理由：“%s”。", "Renamed the unit to \"%s\": \"%s\".", e.name(),
                    e.reason());
        };
    }

    static Sentence of(UnitTreeEvent event, Names names) {
        String unit = unit(event.unitId(), names);
        return switch (event) {
            case UnitMoved e -> say("%s由%s改隶%s，理由：“%s”。", "Moved %s from %s to %s: \"%s\".", unit,
                    unit(e.before(), names), unit(e.parent(), names), e.reason());
            case UnitClosed e -> say("撤销%s，理由：“%s”。", "Closed %s: \"%s\".", unit, e.reason());
            case UnitReopened e -> say("恢复%s，理由：“%s”。", "Reopened %s: \"%s\".", unit, e.reason());
        };
    }

    static Sentence of(DelegationEvent event, Names names) {
        return switch (event) {
            case WorkDelegated e -> say("%s委托%s办理，自 %s 至 %s，理由：“%s”。", "%s delegated to %s from %s until %s: \"%s\".",
                    names.person(e.delegator().value()).name(), names.person(e.delegate().value()).name(), e.from(),
                    e.until(), e.reason());
            case DelegationRevoked e -> say("撤销委托，理由：“%s”。", "Revoked the delegation: \"%s\".", e.reason());
        };
    }

    static Sentence of(HandOverEvent event, Names names) {
        return switch (event) {
            case HandOverStarted e -> say("%s向%s交接 %d 项措施，理由：“%s”。", "%s hands over to %s, measures: %d. \"%s\".",
                    names.person(e.from().value()).name(), names.person(e.to().value()).name(), e.measures().size(),
                    e.reason());
            case MeasureHandedOver _ -> say("一项措施已交接。", "One measure was handed over.");
            case MeasureNotHandedOver e -> say("一项措施未能交接（%s）。", "One measure could not be handed over (%s).",
                    e.refusal());
            case HandOverCompleted e -> say("交接完成：已交接 %d 项，未能交接 %d 项。", "Completed: %d handed over, %d not.",
                    e.handedOver(), e.refused());
        };
    }

    static Sentence of(DeadLetterEvent event) {
        return switch (event) {
            case DeadLettersRetried e -> e.sequence() == null
                    ? say("重试处理组“%s”的全部 %d 件死信。", "Had all dead letters of the group \"%s\" tried again: %d.",
                            e.group(), e.letters())
                    : say("重试处理组“%s”中“%s”的 %d 件死信。",
                            "Had the dead letters of the group \"%s\" on \"%s\" tried again: %d.", e.group(),
                            e.sequence(), e.letters());
            case DeadLettersDiscarded e -> say("放弃处理组“%s”中“%s”的 %d 件死信，理由：“%s”。",
                    "Discarded dead letters of the group \"%s\" on \"%s\", in number %d: \"%s\".", e.group(),
                    e.sequence(), e.events().size(), e.reason());
        };
    }

    static Sentence of(SettingsEvent event) {
        return switch (event) {
            case SettingChanged e -> new Sentence(
                    "“%s”由 %s 改为 %s，理由：“%s”。".formatted(e.setting().zh(), list(e.before(), "、"), list(e.value(), "、"),
                            e.reason()),
                    "Changed \"%s\" from %s to %s: \"%s\".".formatted(e.setting().en(), list(e.before(), ", "),
                            list(e.value(), ", "), e.reason()));
        };
    }

    static Sentence of(ViewEvent event, Names names) {
        return switch (event) {
            case ViewSaved e -> say("保存台账视图“%s”，共享给：%s。", "Saved the view \"%s\" of the ledger, shared with: %s.",
                    e.content().name(), unit(e.sharedWith(), names));
            case ViewDeleted _ -> say("删除台账视图。", "Deleted the view of the ledger.");
        };
    }

    /** The names that the sentence needs. */
    static void want(Object event, Names.Wanted wanted) {
        switch (event) {
            case PersonRegistered e -> wanted.unit(value(e.unit()));
            case PersonTransferred e -> wanted.unit(value(e.unit()));
            case UnitFounded e -> wanted.unit(value(e.parent()));
            case UnitMoved e -> wanted.unit(e.unitId().value()).unit(value(e.before())).unit(value(e.parent()));
            case UnitTreeEvent e -> wanted.unit(e.unitId().value());
            case WorkDelegated e -> wanted.person(e.delegator().value()).person(e.delegate().value());
            case HandOverStarted e -> wanted.person(e.from().value()).person(e.to().value());
            case ViewSaved e -> wanted.unit(value(e.sharedWith()));
            default -> {
            }
        }
    }

    private static String unit(@Nullable UnitId unit, Names names) {
        return unit == null ? "—" : names.unit(unit.value()).name();
    }

    private static @Nullable String value(@Nullable UnitId unit) {
        return unit == null ? null : unit.value();
    }

    private static String list(List<String> words, String between) {
        return words.isEmpty() ? "—" : String.join(between, words);
    }

    private static String lower(Role role) {
        return role.en().toLowerCase(Locale.ROOT);
    }

    private static Sentence say(String zh, String en, Object... parts) {
        return new Sentence(zh.formatted(parts), en.formatted(parts));
    }
}
