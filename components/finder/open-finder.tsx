"use client";

import { type ComponentType, type MouseEvent, useEffect, useState } from "react";
import { createPortal } from "react-dom";
import { Icon } from "@/components/ui/icon";
import { IconButton } from "@/components/ui/icon-button";
import { useTranslations } from "@/lib/i18n/words";

interface FinderProps {
  readonly open: boolean;
  readonly close: () => void;
}

/**
 * Opens the search for everything: by its sign or by Ctrl+K; as an item of a menu, which has no key of its own. What it is
 * made of comes when it is first asked for.
 */
export function OpenFinder({ menuItem }: { menuItem?: string | undefined }) {
  const t = useTranslations("ui.finder");
  const [open, setOpen] = useState(false);
  const [Finder, setFinder] = useState<ComponentType<FinderProps> | null>(null);

  useEffect(() => {
    if (menuItem !== undefined) return;
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== "k" || !(event.ctrlKey || event.metaKey) || event.altKey) return;
      event.preventDefault();
      setOpen(true);
    };
    addEventListener("keydown", onKeyDown);
    return () => removeEventListener("keydown", onKeyDown);
  }, [menuItem]);

  useEffect(() => {
    if (!open || Finder !== null) return;
    import("./finder")
      .then((part) => setFinder(() => part.Finder))
      // Without a network it stays shut, and the next press asks again.
      .catch(() => setOpen(false));
  }, [open, Finder]);

  function openFromMenu({ currentTarget }: MouseEvent<HTMLButtonElement>) {
    currentTarget.closest<HTMLElement>("[popover]")?.hidePopover();
    setOpen(true);
  }

  return (
    <>
      {menuItem === undefined ? (
        <IconButton
          aria-label={t("open")}
          aria-keyshortcuts="Control+K"
          title={t("open")}
          onClick={() => setOpen(true)}
        >
          <Icon name="search" />
        </IconButton>
      ) : (
        <button type="button" className={menuItem} onClick={openFromMenu}>
          <Icon name="search" />
          {t("title")}
        </button>
      )}
      {Finder === null
        ? null
        : createPortal(<Finder open={open} close={() => setOpen(false)} />, outOfMenus())}
    </>
  );
}

/** Inside a menu that has closed nothing is shown, not even a dialog. */
function outOfMenus(): Element {
  return document.querySelector("header") ?? document.body;
}
