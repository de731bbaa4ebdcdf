/** `data-autosize` on a textarea: it grows with the text where the browser does not do it by `field-sizing` alone. */
export function autosize(): void {
  for (const area of document.querySelectorAll<HTMLTextAreaElement>('textarea[data-autosize]')) {
    const grow = () => {
      if (area.scrollHeight > area.clientHeight)
        area.style.height = `${area.scrollHeight + area.offsetHeight - area.clientHeight}px`
    }
    area.addEventListener('input', grow)
    grow()
  }
}
