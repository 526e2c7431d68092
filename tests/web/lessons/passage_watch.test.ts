import { describe, expect, it, vi } from 'vitest';
import { PassageWatch } from '../../../web/src/lessons/passage_watch.ts';

describe('a passage counts as read', () => {
  it('when it has been the one being read for a while, and can be seen', () => {
    vi.useFakeTimers();
    try {
      const view = {
        setTimeout: (handler: () => void, ms: number) =>
          setTimeout(handler, ms) as unknown as number,
        clearTimeout: (timer: number | undefined) => clearTimeout(timer),
      };
      const read: string[] = [];
      let canBeSeen = true;
      const watch = new PassageWatch(view, {
        isInSight: () => canBeSeen,
        onRead: (id) => read.push(id),
      });
      watch.arrive('scrolled by');
      vi.advanceTimersByTime(300);
      watch.arrive('read');
      vi.advanceTimersByTime(1000);
      expect(read).toEqual(['read']);
      canBeSeen = false;
      watch.arrive('out of sight');
      vi.advanceTimersByTime(5000);
      expect(read).toEqual(['read']);
      canBeSeen = true;
      vi.advanceTimersByTime(1000);
      expect(read).toEqual(['read', 'out of sight']);
      vi.advanceTimersByTime(5000);
      expect(read).toHaveLength(2);
    } finally {
      vi.useRealTimers();
    }
  });
});
