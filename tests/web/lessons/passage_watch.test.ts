import { describe, expect, it, vi } from 'vitest';
import { PassageWatch } from '../../../web/src/lessons/passage_watch.ts';

describe('a passage counts as read', () => {
  it('when it has been the one being read for a while, on a page that is seen', () => {
    vi.useFakeTimers();
    try {
      const document: { visibilityState: DocumentVisibilityState } = { visibilityState: 'visible' };
      const view = {
        setTimeout: (handler: () => void, ms: number) =>
          setTimeout(handler, ms) as unknown as number,
        clearTimeout: (timer: number | undefined) => clearTimeout(timer),
        document,
      };
      const read: string[] = [];
      const watch = new PassageWatch(view, (id) => read.push(id));
      watch.arrive('scrolled-by');
      vi.advanceTimersByTime(300);
      watch.arrive('read');
      vi.advanceTimersByTime(1000);
      expect(read).toEqual(['read']);
      document.visibilityState = 'hidden';
      watch.arrive('in the background');
      vi.advanceTimersByTime(5000);
      expect(read).toEqual(['read']);
      document.visibilityState = 'visible';
      vi.advanceTimersByTime(1000);
      expect(read).toEqual(['read', 'in the background']);
    } finally {
      vi.useRealTimers();
    }
  });
});
