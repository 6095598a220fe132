import type { ThemeConfig } from "antd";

// The fonts that office PCs have; nothing is downloaded.
export const theme: ThemeConfig = {
  token: {
    fontFamily: '"Microsoft YaHei", "PingFang SC", "Noto Sans CJK SC", "Noto Sans SC", system-ui, sans-serif',
    colorPrimary: "#1a56a8",
    colorInfo: "#1a56a8",
    borderRadius: 4,
    // antd's own greys and red are too pale to be read on white and on their tints.
    colorTextSecondary: "#595959",
    colorTextDescription: "#595959",
    colorTextTertiary: "#595959",
    colorTextPlaceholder: "#6b7280",
    colorError: "#b42318",
    // And a link under the mouse.
    colorLinkHover: "#123e7c",
  },
};

/** Dark enough on their tints to be read: antd's own green is not. */
export const lights = { RED: "#b42318", YELLOW: "#8a5a00", GREEN: "#1f6b3a" } as const;
