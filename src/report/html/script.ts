/**
 * The page's only script: it filters, gathers the answers that are picked, copies code, and opens folded parts for printing. The page says everything
 * without it. The script reads attributes and texts and sets classes, and never makes markup from text.
 */
export const script = `
(() => {
  const copied = async (text, button) => {
    try {
      await navigator.clipboard.writeText(text);
    } catch {
      const area = document.createElement('textarea');
      area.value = text;
      document.body.append(area);
      area.select();
      document.execCommand('copy');
      area.remove();
    }
    button.classList.add('done');
    setTimeout(() => button.classList.remove('done'), 1500);
  };
  const picked = document.querySelector('.picked');
  const name = picked ? picked.dataset.copy : '';
  for (const code of document.querySelectorAll('.choice pre, .check pre, .run')) {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'copy';
    button.textContent = name;
    button.addEventListener('click', () => copied(code.textContent, button));
    code.before(button);
  }
  if (picked) {
    picked.hidden = false;
    const radios = [...document.querySelectorAll('.pick input')];
    const ticks = [...document.querySelectorAll('.check input[data-entries]')];
    const all = [...radios, ...ticks];
    for (const radio of radios) radio.closest('.pick').hidden = false;
    const [button, clear] = picked.querySelectorAll('button');
    const [sum, block] = [picked.querySelector('output'), picked.querySelector('textarea')];
    const gather = () => {
      const chosen = all.filter((input) => input.checked);
      const lines = chosen.map((input) => input.dataset.entries);
      sum.textContent = chosen.length + ' / ' + (new Set(radios.map((radio) => radio.name)).size + ticks.length);
      block.value = chosen.length === 0 ? '' : '"decisions": [\\n  ' + lines.join(',\\n').split('\\n').join('\\n  ') + '\\n]';
      block.hidden = button.disabled = clear.disabled = chosen.length === 0;
      block.rows = block.value.split('\\n').length;
    };
    for (const input of all) input.addEventListener('change', gather);
    button.addEventListener('click', () => copied(block.value, button));
    clear.addEventListener('click', () => {
      for (const input of all) input.checked = false;
      gather();
    });
    gather();
  }
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
    for (const details of document.querySelectorAll('details:not(.long)')) details.open = true;
  });
})();
`;
