/**
 * What was pressed before the scripts were there is pressed anew once they are: buttons that do something here, and forms that
 * are sent nowhere. It stands in the page itself, by its text, and refers to nothing outside.
 */
export function keepEarlyPresses(): void {
  const PAUSE_MS = 50;
  const early = new Map<Element, () => void>();
  // React leaves what it handles on an element when it takes it over.
  const isReady = (element: Element) => Object.keys(element).some((key) => key.startsWith("__reactProps$"));

  function look() {
    for (const [element, press] of [...early].filter(([each]) => isReady(each))) {
      early.delete(element);
      press();
    }
    if ([...early.keys()].some((each) => each.isConnected)) setTimeout(look, PAUSE_MS);
    else early.clear();
  }

  function keep(element: Element, press: () => void) {
    if (early.size === 0) setTimeout(look, PAUSE_MS);
    early.set(element, press);
  }

  function onClick({ target }: Event) {
    const button = target instanceof Element && target.closest("button[type=button]:not([popovertarget])");
    if (button instanceof HTMLElement && !isReady(button)) keep(button, () => button.click());
  }

  function onSubmit(event: SubmitEvent) {
    const form = event.target;
    if (!(form instanceof HTMLFormElement) || form.matches("[action], [method]") || isReady(form)) return;
    event.preventDefault();
    const { submitter } = event;
    keep(form, () => form.requestSubmit(submitter));
  }

  addEventListener("click", onClick, true);
  addEventListener("submit", onSubmit, true);
}
