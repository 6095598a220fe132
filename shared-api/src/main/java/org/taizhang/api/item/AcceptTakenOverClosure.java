package org.taizhang.api.item;

/**
 * Closes an item that was taken over as closed, on the word of the earlier ledger (认可导入声明): a supervisor's explicit
 * act, in the first round only.
 *
 * @param text what was looked at
 */
public record AcceptTakenOverClosure(ItemId itemId, String text) implements ItemCommand {}
