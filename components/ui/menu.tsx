"use client";

import { type MouseEvent, type ReactNode, useId } from "react";
import { buttonClass } from "./button-look";
import { Icon } from "./icon";
import styles from "./menu.module.css";

/** What can be done beside the screen's one button. The browser's own popover: Esc and a tap outside close it. */
export function Menu({ label, children }: { label: string; children: ReactNode }) {
  const id = useId();
  return (
    <>
      <button type="button" className={buttonClass({})} popoverTarget={id}>
        {label}
        <Icon name="chevron-down" />
      </button>
      <div id={id} popover="auto" className={styles.menu}>
        {children}
      </div>
    </>
  );
}

interface Item {
  label: string;
  /** What it does, in a few words. */
  hint: string;
}

/** Closes the menu, which gives the focus back to its button, and then does it. */
export function MenuItem({ onClick, ...item }: Item & { onClick: () => void }) {
  function choose({ currentTarget }: MouseEvent<HTMLButtonElement>) {
    currentTarget.closest<HTMLElement>("[popover]")?.hidePopover();
    onClick();
  }
  return (
    <button type="button" className={styles.item} onClick={choose}>
      <Words {...item} />
    </button>
  );
}

export function MenuLink({ href, ...item }: Item & { href: string }) {
  return (
    <a className={styles.item} href={href}>
      <Words {...item} />
    </a>
  );
}

function Words({ label, hint }: Item) {
  return (
    <>
      {label}
      <small>{hint}</small>
    </>
  );
}
