package org.taizhang.api.view;

/** Keep a view no longer; its history stays. */
public record DeleteView(ViewId viewId) implements ViewCommand {}
