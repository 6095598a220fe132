import type { ThemeConfig } from "antd";

// The fonts that office PCs have; nothing is downloaded. Chinese ones have quotation marks of a full width.
const CHINESE = '"Microsoft YaHei", "PingFang SC", "Noto Sans CJK SC", "Noto Sans SC", system-ui, sans-serif';
const ENGLISH = `"Segoe UI", "Helvetica Neue", "Noto Sans", Arial, ${CHINESE}`;

/** Who asked the computer for less motion gets lists and dialogs where they belong at once: none can be missed on its way. */
const moves = !window.matchMedia("(prefers-reduced-motion: reduce)").matches;

export const theme = (language: string): ThemeConfig => ({
  token: {
    motion: moves,
    fontFamily: language === "en" ? ENGLISH : CHINESE,
    colorPrimary: "#1a56a8",
    colorInfo: "#1a56a8",
    borderRadius: 4,
    // antd's own greys and red are too pale to be read on white and on their tints.
    colorTextSecondary: "#595959",
    colorTextDescription: "#595959",
    colorTextTertiary: "#595959",
    colorTextPlaceholder: "#6b7280",
    colorError: "#b42318",
    // What shows where a field or a box to tick is: 3 to 1 on every ground that one stands on.
    colorBorder: "#828a98",
    // And a link under the mouse.
    colorLinkHover: "#123e7c",
    // The green of the lights, and tints that are not grey.
    colorSuccess: "#1f6b3a",
    colorSuccessBg: "#eef7f0",
    colorSuccessBorder: "#a9d1b5",
    colorPrimaryBg: "#eef4fc",
    colorInfoBg: "#eef4fc",
    colorInfoBorder: "#b8c9e0",
    colorErrorBg: "#fdf2f0",
    colorErrorBorder: "#e9b4ad",
  },
  components: {
    // Known by its words.
    Button: { defaultBorderColor: "#d9d9d9" },
    Tag: { colorBorder: "#d9d9d9" },
    Switch: { colorTextQuaternary: "#828a98", colorTextTertiary: "#6b7280" },
    Table: {
      headerBg: "#f3f5fa",
      headerSplitColor: "transparent",
      rowSelectedBg: "#eef4fc",
      rowSelectedHoverBg: "#e2ecf9",
    },
  },
});

/** Dark enough on their tints to be read: antd's own green is not. */
export const lights = { RED: "#b42318", YELLOW: "#8a5a00", GREEN: "#1f6b3a" } as const;
