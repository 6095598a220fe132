package org.taizhang.api.item;

/** Takes back a request for an extension that nobody has decided on (撤回延期申请). */
public record WithdrawExtension(ItemId itemId, ExtensionId extensionId, String reason) implements ExtensionCommand {}
