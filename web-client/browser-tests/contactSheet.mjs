/** One page with all pictures, a line a state; each opens at its full size. */
export function contactSheet(taken) {
  const lines = grouped(taken);
  const body = [...lines].map(([name, pictures]) => `<h2>${name}</h2><div>${pictures.map(picture).join("")}</div>`);
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>Pictures</title><style>
body { margin: 16px; font: 14px sans-serif; background: #f0f0f0 }
h2 { margin: 24px 0 4px; font-size: 15px }
div { display: flex; flex-wrap: wrap; gap: 12px; align-items: flex-start }
figure { margin: 0 } figcaption { color: #444 }
img { width: 440px; max-height: 620px; object-fit: cover; object-position: top; border: 1px solid #bbb; background: #fff }
</style><h1>${taken.length} pictures</h1>${body.join("\n")}</html>\n`;
}

const named = ({ page, state }) => `${page} · ${state}`;

const picture = ({ file, language, width }) =>
  `<figure><a href="${file}"><img src="${file}" alt="" loading="lazy"></a><figcaption>${language} ${width}</figcaption></figure>`;

function grouped(taken) {
  const lines = new Map();
  for (const one of taken) lines.set(named(one), [...(lines.get(named(one)) ?? []), one]);
  return lines;
}
