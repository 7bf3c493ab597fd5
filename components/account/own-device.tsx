import { useTranslations } from "@/lib/i18n/words";
import styles from "./own-device.module.css";

/** "This is my own device": whoever shares it leaves it, and is signed out after half an hour of rest. */
export function OwnDevice({ value }: { value: string }) {
  const t = useTranslations("signin");
  return (
    <label className={styles.device}>
      <input type="checkbox" name="remember" value={value} />
      <span>
        {t("remember")}
        <small>{t("rememberHint")}</small>
      </span>
    </label>
  );
}
