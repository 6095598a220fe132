package org.taizhang.command.evidence;

import java.nio.file.Path;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Where evidence files lie, and how large one may be.
 *
 * @param dir folder on a volume that is backed up with the database
 */
@ConfigurationProperties("taizhang.evidence")
public record EvidenceSettings(@DefaultValue("data/evidence") Path dir, @DefaultValue("200MB") DataSize maxSize) {}
