/**
 * Closes open disclosures as people expect of menus: with Escape, by a press elsewhere, and when the focus leaves.
 * Without scripts each is closed by the button that opened it.
 */
export function closesItself(menu: HTMLElement): () => void {
  const open = () => [...menu.querySelectorAll<HTMLDetailsElement>('details[open]')];
  const outside = ({ target }: Event) => {
    for (const one of open()) if (!(target instanceof Node && one.contains(target))) one.open = false;
  };
  const escape = ({ key }: KeyboardEvent) => {
    if (key !== 'Escape') return;
    for (const one of open()) {
      const inside = one.contains(document.activeElement);
      one.open = false;
      if (inside) one.querySelector('summary')?.focus();
    }
  };
  document.addEventListener('pointerdown', outside);
  document.addEventListener('focusin', outside);
  document.addEventListener('keydown', escape);
  return () => {
    document.removeEventListener('pointerdown', outside);
    document.removeEventListener('focusin', outside);
    document.removeEventListener('keydown', escape);
  };
}
