package org.taizhang.api.item;

/**
 * Requests that the item be struck off (申请销号). A new request voids a pending one.
 *
 * @param shortChain ask for the short chain, which needs all measures IMMEDIATE
 * @param text what was achieved
 */
public record RequestClosure(ItemId itemId, boolean shortChain, String text) implements ItemCommand {}
