package org.taizhang.query.audit;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.taizhang.log.Manifest.Scope;

/**
 * What a bundle is asked for.
 *
 * @param subject the id of the item or plan; null for everything
 * @param streams whose leaves are in it, in the order of their bytes; empty for everything
 * @param known older sizes that it shall be proven to continue
 * @param evidence whether the evidence files are in it
 * @param texts whether the keys of the sealed texts are in it
 */
record BundleRequest(Scope scope, @Nullable String subject, List<String> streams, List<Long> known, boolean evidence,
        boolean texts, String reader) {}
