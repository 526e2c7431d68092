import { css } from 'lit';

/** Players that show less than all, and what leads from a player to the playground. */
export const small = css`
  .player:is([data-ui='minimal'], [data-ui='steps']) .figure {
    /* Its place is as high as it is: a frame may be sized after it, and then has no height of its own. */
    max-height: none;
  }
  .player:is([data-ui='minimal'], [data-ui='steps']) .sentence {
    border-bottom: 0;
  }
  /* In a page of its own making, nothing sticks to the edge of a window that is not its own. */
  .player:is([data-ui='minimal'], [data-ui='steps']) .transport {
    position: static;
    border-top: 0;
    padding-top: 0;
  }
  .player[data-ui='steps'] .transport.few button {
    order: 0;
  }
  .transport.one {
    flex-wrap: nowrap;
  }
  .transport.one .count {
    flex: 1;
    min-width: 0;
    text-align: start;
    white-space: normal;
    line-height: 1.2;
  }
  .transport.one .main {
    flex: none;
    padding-inline: 14px;
  }
  .foot {
    display: flex;
    flex-wrap: wrap;
    justify-content: end;
    gap: 2px 14px;
    padding: 6px 14px;
    border-top: 1px solid var(--r-line);
    font-size: 13px;
  }
  .foot a {
    display: inline-flex;
    align-items: center;
    gap: 5px;
    color: var(--r-av-ink);
    text-decoration: none;
  }
  .foot a:hover {
    text-decoration: underline;
  }
  .foot .icon {
    width: 15px;
    height: 15px;
  }
  .foot p {
    flex: 1 1 100%;
    margin: 2px 0 4px;
  }
  .foot button {
    border: 1px solid var(--r-line);
    border-radius: 7px;
    background: var(--r-bg);
    padding: 3px 12px;
  }
`;
