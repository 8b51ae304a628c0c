/** Prints one sheet alone: tools.css hides all the rest while an element carries `data-printing`. */
export function printSheet(sheet: Element | null): void {
  if (!sheet) return;
  sheet.setAttribute('data-printing', '');
  addEventListener('afterprint', () => sheet.removeAttribute('data-printing'), { once: true });
  print();
}
