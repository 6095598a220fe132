package org.taizhang.api.item;

/** Commands to an extension that was requested. */
public sealed interface ExtensionCommand extends ItemCommand
        permits GrantExtension, DeclineExtension, WithdrawExtension {

    ExtensionId extensionId();
}
