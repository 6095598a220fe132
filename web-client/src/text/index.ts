import i18next from "i18next";
import { initReactI18next } from "react-i18next";
import type { Same } from "./same";
import type { zh } from "./zh";
import { first } from "./zh/first";

export type Texts = Same<typeof zh>;
export type Language = "zh" | "en";

declare module "i18next" {
  interface CustomTypeOptions {
    resources: { translation: typeof zh };
    enableSelector: false;
  }
}

const KEPT = "taizhang.language";

/** Chinese unless the reader chose otherwise; English is loaded when it is first asked for. */
export async function startTexts(): Promise<void> {
  await i18next.use(initReactI18next).init({
    lng: "zh",
    resources: { zh: { translation: first } },
    partialBundledLanguages: true,
    interpolation: { escapeValue: false },
    // A key without a text is a fault of ours, not of the language.
    fallbackLng: false,
  });
  if (localStorage.getItem(KEPT) === "en") await choose("en");
}

/** What the pages beside the first one say; each of them waits for it. */
export async function loadTexts(): Promise<void> {
  if (!i18next.exists("item", { lng: "zh", returnObjects: true })) {
    i18next.addResourceBundle("zh", "translation", (await import("./zh/later")).later, true);
  }
}

export async function choose(language: Language): Promise<void> {
  if (language === "en" && !i18next.hasResourceBundle("en", "translation")) {
    i18next.addResourceBundle("en", "translation", (await import("./en")).en);
  }
  await i18next.changeLanguage(language);
  localStorage.setItem(KEPT, language);
  document.documentElement.lang = language === "en" ? "en" : "zh-CN";
  document.title = i18next.t("app");
}

export const language = (): Language => (i18next.language === "en" ? "en" : "zh");
