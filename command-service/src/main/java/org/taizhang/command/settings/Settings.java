package org.taizhang.command.settings;

import java.util.List;
import java.util.Map;
import java.util.Set;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.taizhang.api.item.ChainStep;
import org.taizhang.api.item.ReviewCycle;
import org.taizhang.api.item.SourceKind;

/**
 * Limits and chains, with DOMAIN's defaults. What was decided under them is written into the events, so that an
 * auditor needs no later setting.
 *
 * @param immediateDays days from claiming that an IMMEDIATE measure is given
 * @param lookBackDays days from closing to the look-back
 * @param reviewEvery how often a continuous measure is reviewed unless it says otherwise
 * @param chain steps of the closing chain
 * @param shortChain steps where every measure is IMMEDIATE
 * @param chains steps for sources that have their own
 * @param maxExtensions how often one measure's deadline may be extended
 * @param ruleRequired sources whose items close only once a rule was established
 * @param noticeReplyDays days a unit has to answer a notice unless the notice says otherwise
 */
@ConfigurationProperties("taizhang.settings")
public record Settings(@DefaultValue("15") int immediateDays, @DefaultValue("90") int lookBackDays,
        @DefaultValue("QUARTER") ReviewCycle reviewEvery,
        @DefaultValue( {
                "UNIT_APPROVAL", "OFFICE_REVIEW", "RECHECK" }) List<ChainStep> chain,
        @DefaultValue("OFFICE_REVIEW") List<ChainStep> shortChain,
        @DefaultValue Map<SourceKind, List<ChainStep>> chains, @DefaultValue("2") int maxExtensions,
        @DefaultValue Set<SourceKind> ruleRequired, @DefaultValue("10") int noticeReplyDays){

    /** DOMAIN's defaults. */
    public static final Settings DEFAULT = new Settings(15, 90, ReviewCycle.QUARTER,
            List.of(ChainStep.UNIT_APPROVAL, ChainStep.OFFICE_REVIEW, ChainStep.RECHECK),
            List.of(ChainStep.OFFICE_REVIEW), Map.of(), 2, Set.of(), 10);

    public Settings {
        chain = List.copyOf(chain);
        shortChain = List.copyOf(shortChain);
        chains = Map.copyOf(chains);
        ruleRequired = Set.copyOf(ruleRequired);
    }

    /** The steps that closing an item of this source takes. */
    public List<ChainStep> chainFor(SourceKind source) {
        return chains.getOrDefault(source, chain);
    }
}
