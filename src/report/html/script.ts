/**
 * The page's only script: it filters, and opens what is folded for printing. The page says everything without it.
 * It reads attributes and sets classes; it never makes markup from text.
 */
export const script = `
(() => {
  const bar = document.querySelector('.filter');
  if (!bar) return;
  bar.hidden = false;
  const [reason, deadline] = bar.querySelectorAll('select');
  const file = bar.querySelector('input');
  const count = bar.querySelector('output');
  const items = [...document.querySelectorAll('[data-file]')];
  const groups = [...document.querySelectorAll('[data-group]')].reverse();
  const total = items.filter((item) => item.dataset.reason).length;
  const fits = (item, wanted) =>
    (!wanted.reason || item.dataset.reason === wanted.reason) &&
    (!wanted.deadline || item.dataset.deadline === wanted.deadline) &&
    (!wanted.file || item.dataset.file.toLowerCase().includes(wanted.file));
  const apply = () => {
    const wanted = { reason: reason.value, deadline: deadline.value, file: file.value.trim().toLowerCase() };
    let shown = 0;
    for (const item of items) {
      const fit = fits(item, item.dataset.reason ? wanted : { file: wanted.file });
      item.classList.toggle('out', !fit);
      if (fit && item.dataset.reason) shown += 1;
    }
    for (const group of groups) group.classList.toggle('out', !group.querySelector('[data-file]:not(.out)'));
    count.textContent = shown + ' / ' + total;
  };
  let waiting = 0;
  const soon = () => {
    cancelAnimationFrame(waiting);
    waiting = requestAnimationFrame(apply);
  };
  bar.addEventListener('input', soon);
  bar.addEventListener('reset', () => setTimeout(soon));
  bar.addEventListener('submit', (event) => event.preventDefault());
  apply();
  addEventListener('beforeprint', () => {
    for (const details of document.querySelectorAll('details')) details.open = true;
  });
})();
`;
