import { describe, expect, it } from 'vitest';
import { keeping, signedOut } from './kept';

const of = (path: string, method = 'GET') => keeping({ method, url: `https://m.example${path}` });

describe('what a browser keeps for reading without a connection', () => {
  it('is lessons, their module and an attempt at a check', () => {
    expect(of('/modules/rules-of-the-room')).toBe('page');
    expect(of('/modules/rules-of-the-room/lessons/01-three-rules')).toBe('page');
    expect(of('/modules/rules-of-the-room/activity')).toBe('page');
    expect(of('/attempts/5f0c')).toBe('page');
  });

  it('is no page of a negotiation, of other people, or of an editor', () => {
    for (const path of [
      '/',
      '/tables/1',
      '/people',
      '/cohorts/1/gradebook',
      '/modules/x/edit',
      '/modules/new',
    ]) {
      expect(of(path)).toBe('no');
    }
  });

  it('is files whose name changes with their content, and nothing that is sent', () => {
    expect(of('/assets/ui-Ab3.js')).toBe('asset');
    expect(of('/attempts/5f0c', 'POST')).toBe('no');
  });

  it('is forgotten when its reader leaves', () => {
    expect(of('/sign-out', 'POST')).toBe('leave');
    expect(of('/sign-out.data', 'POST')).toBe('leave');
    expect(signedOut({ status: 0, type: 'opaqueredirect' })).toBe(true);
    expect(signedOut({ status: 200, type: 'basic' })).toBe(false);
  });
});
