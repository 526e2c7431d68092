import { html, svg } from 'lit';
import type { TemplateResult } from 'lit';
import type { Picture } from './picture.ts';

/** Explains the signs that this picture uses, and only these. */
export function treeLegend(picture: Picture): TemplateResult {
  if (picture.scene === null) return html``;
  const { scene, layout, say } = picture;
  const { items, question } = scene;
  const entries: TemplateResult[] = [];
  const add = (sign: TemplateResult, words: string): void => {
    entries.push(
      html`<li>
        <svg class="picture tree" width="24" height="18" aria-hidden="true">${sign}</svg>${words}
      </li>`,
    );
  };
  const letter = (colour: 'red' | 'black') =>
    svg`<g class="node is-${colour}"><circle class="colour" cx="12" cy="9" r="7.5"/><text class="colour-letter" text-anchor="middle" x="12" y="12.8">${say(colour)}</text></g>`;
  const bar = (state: string) =>
    svg`<g class="bar ${state}"><rect x="2" y="4" width="20" height="10" rx="3"/></g>`;

  if (scene.tree.owner.kind.shape === 'interval') {
    const sign = layout.spelled ? '' : '^';
    add(
      svg`<g class="node"><text class="number" x="8" y="15">${sign}</text></g>`,
      say('legendReach'),
    );
    if (items.some(({ colour }) => colour === 'red')) add(letter('red'), say('legendRed'));
    if (items.some(({ colour }) => colour === 'black')) add(letter('black'), say('legendBlack'));
  } else {
    add(
      svg`<g class="edge is-both"><path class="link-line" d="M12,1 L4,17 M12,1 L20,17"/></g>`,
      say('legendHeap'),
    );
    if (items.some(({ set }) => set.length > 0)) {
      add(
        svg`<g class="member"><rect x="2" y="2" width="20" height="14" rx="5"/></g>`,
        say('legendSet'),
      );
    }
  }
  add(bar(''), say(layout.narrow ? 'legendBarBeside' : 'legendBar'));
  if (question !== null) {
    add(
      svg`<g class="badge" transform="translate(12,9)"><circle r="8"/><text text-anchor="middle" y="4">1</text></g>`,
      say('legendOrder'),
    );
    const founds = items.flatMap(({ found, set }) => [found, ...set.map((member) => member.found)]);
    const dot = (found: string) =>
      svg`<g class="dot is-${found}"><circle cx="12" cy="9" r="5"/></g>`;
    if (founds.includes('hit')) add(dot('hit'), say('legendHit'));
    if (founds.includes('miss')) add(dot('miss'), say('legendMiss'));
    if (scene.branches.length > 0) {
      add(
        svg`<g class="edge is-cut"><path class="link-line" d="M0,9 H24"/><path class="cut" d="M-5,4 L1,-6 M0,5 L6,-5" transform="translate(12,9)"/></g>`,
        say('legendCut'),
      );
    }
  }
  if (scene.edges.some(({ kind }) => kind !== 'both')) {
    add(svg`<g class="edge is-down"><path class="link-line" d="M0,9 H24"/></g>`, say('legendHalf'));
  }
  if (items.some(({ loose }) => loose)) {
    add(
      svg`<g class="node is-loose"><rect class="box" x="1" y="2" width="22" height="14" rx="5"/></g>`,
      say('legendLoose'),
    );
  }
  if (items.some(({ node }) => node === null)) {
    add(
      svg`<g class="node is-fold"><path class="folded" d="M12,1 L22,7 V17 H2 V7 Z"/></g>`,
      say('legendFold'),
    );
  }
  return html`<ul class="legend of-tree">
    ${entries}
  </ul>`;
}
