/** `data-autosize` on a textarea: it grows with the text, up to most of the window. */
export function autosize(): void {
  for (const area of document.querySelectorAll<HTMLTextAreaElement>('textarea[data-autosize]')) {
    const grow = () => {
      const most = innerHeight * 0.7
      if (area.scrollHeight > area.clientHeight && area.clientHeight < most) {
        area.style.height = `${Math.min(area.scrollHeight + area.offsetHeight - area.clientHeight, most)}px`
      }
    }
    area.addEventListener('input', grow)
    grow()
  }
}
