package org.taizhang.command.evidence;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/** How large an evidence file may be. */
@ConfigurationProperties("taizhang.evidence")
public record EvidenceSettings(@DefaultValue("200MB") DataSize maxSize) {}
