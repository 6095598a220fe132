/** Where it is kept that single-key shortcuts are switched off (WCAG 2.1.4). */
export const SHORTCUTS = "taizhang.shortcuts";

export const shortcutsAreOn = (): boolean => localStorage.getItem(SHORTCUTS) !== "off";
