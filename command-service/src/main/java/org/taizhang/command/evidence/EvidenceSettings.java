package org.taizhang.command.evidence;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * What is asked of evidence files.
 *
 * @param maxSize how large one may be
 * @param abandonedAfter how long nothing more has come of an upload before what came is thrown away
 */
@ConfigurationProperties("taizhang.evidence")
public record EvidenceSettings(@DefaultValue("200MB") DataSize maxSize, @DefaultValue("7d") Duration abandonedAfter) {}
