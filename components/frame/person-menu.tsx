import { useLocale } from "next-intl";
import { Hidden } from "@/components/ui/hidden";
import { Icon } from "@/components/ui/icon";
import { LANGUAGE_COOKIE } from "@/lib/i18n/locale";
import { useTranslations } from "@/lib/i18n/words";
import menu from "./menu.module.css";
import styles from "./person-menu.module.css";
import { PreferenceSwitch } from "./preference-switch";
import { SignOut } from "./sign-out";
import { THEME_COOKIE, THEMES, type Theme } from "./theme";

const THEME_WORDS = { light: "themeLight", dark: "themeDark", system: "themeSystem" } as const;

/** Languages are named in themselves, so that a reader finds the way out of one they cannot read. */
const LANGUAGES = [
  { value: "vi", label: "Tiếng Việt", lang: "vi" },
  { value: "en", label: "English", lang: "en" },
];

/** Who is signed in, and what the menu offers them. */
export interface Person {
  id: string;
  name: string;
  theme: Theme;
  passwordHref: string;
  /** Null for those who set nothing. */
  settingsHref: string | null;
  /** Null for those who share nothing. */
  sharesHref: string | null;
  /** Null for those who change no structure. */
  reorganisationsHref: string | null;
  /** Null for those who manage no accounts. */
  peopleHref: string | null;
  /** Null for those who administer nothing. */
  auditHref: string | null;
  welcomeHref: string | null;
  signOut: () => Promise<void>;
}

/** First letters of the last two words: in Vietnamese the given name comes last. */
export function initialsOf(name: string): string {
  const words = name.trim().split(/\s+/).slice(-2);
  return words.map((word) => [...word][0]?.toLocaleUpperCase("vi") ?? "").join("");
}

/** Name, theme, language, password, sign-out. The browser's own popover: Esc, a tap outside, no script. */
export function PersonMenu({
  name,
  theme,
  passwordHref,
  settingsHref,
  sharesHref,
  reorganisationsHref,
  peopleHref,
  auditHref,
  welcomeHref,
  signOut,
}: Omit<Person, "id">) {
  const t = useTranslations("frame");
  const ui = useTranslations("ui");
  const locale = useLocale();
  return (
    <>
      <button type="button" className={styles.button} popoverTarget="person-menu">
        <span className={styles.initials} aria-hidden="true">
          {initialsOf(name)}
        </span>
        <span className={styles.name} aria-hidden="true">
          {name}
        </span>
        <Hidden>
          {t("account")}: {name}
        </Hidden>
      </button>
      <div id="person-menu" className={menu.menu} popover="auto">
        <p className={styles.who}>{name}</p>
        <PreferenceSwitch
          name={THEME_COOKIE}
          legend={t("theme")}
          chosen={theme}
          options={THEMES.map((value) => ({ value, label: t(THEME_WORDS[value]) }))}
        />
        <PreferenceSwitch name={LANGUAGE_COOKIE} legend={t("language")} chosen={locale} options={LANGUAGES} />
        <hr />
        {peopleHref === null ? null : (
          <a className={menu.item} href={peopleHref}>
            <Icon name="users" />
            {t("people")}
          </a>
        )}
        {reorganisationsHref === null ? null : (
          <a className={menu.item} href={reorganisationsHref}>
            <Icon name="list-checks" />
            {t("reorganisations")}
          </a>
        )}
        {welcomeHref === null ? null : (
          <a className={menu.item} href={welcomeHref}>
            <Icon name="square-plus" />
            {t("welcome")}
          </a>
        )}
        {auditHref === null ? null : (
          <a className={menu.item} href={auditHref}>
            <Icon name="clock" />
            {t("audit")}
          </a>
        )}
        {settingsHref === null ? null : (
          <a className={menu.item} href={settingsHref}>
            <Icon name="lock" />
            {t("settings")}
          </a>
        )}
        {sharesHref === null ? null : (
          <a className={menu.item} href={sharesHref}>
            <Icon name="send" />
            {t("shares")}
          </a>
        )}
        <a className={menu.item} href={passwordHref}>
          <Icon name="key-round" />
          {t("changePassword")}
        </a>
        <SignOut signOut={signOut}>
          <button type="submit" className={menu.item}>
            <Icon name="log-out" />
            {ui("signOut")}
          </button>
        </SignOut>
      </div>
    </>
  );
}
