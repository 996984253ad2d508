// Keeps what was typed: at once in this window, soon after on the server; forgotten here as soon as the server has it.
import { t } from './text.js';

const QUIET = 1500;
const RETRY = 10000;

export class Draft {
  /** @param work the task or the start; @param say shows the state of the draft; @param refused is told of a problem that people must act on */
  constructor(work, collect, say, refused) {
    this.key = `casework.draft.${work.id}`;
    this.work = work;
    this.collect = collect;
    this.say = say;
    this.refused = refused;
    this.leave = () => document.visibilityState === 'hidden' && this.flush({ keepalive: true });
    document.addEventListener('visibilitychange', this.leave);
  }

  /** What this window still holds of an earlier try, or null. */
  kept() {
    try {
      return JSON.parse(sessionStorage.getItem(this.key));
    } catch (unreadable) {
      return null;
    }
  }

  changed() {
    this.dirty = true;
    sessionStorage.setItem(this.key, JSON.stringify(this.collect()));
    this.later(QUIET);
  }

  later(delay) {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.flush(), delay);
  }

  async flush(options) {
    clearTimeout(this.timer);
    if (!this.dirty) {
      return;
    }
    this.dirty = false;
    this.say(t('draftSaving'));
    const sent = JSON.stringify(this.collect());
    try {
      await this.work.saveDraft(JSON.parse(sent), options);
      if (!this.dirty && sessionStorage.getItem(this.key) === sent) {
        sessionStorage.removeItem(this.key);
      }
      this.say(t('draftSaved'));
      this.refused(null);
    } catch (problem) {
      this.say('');
      this.dirty = true;
      this.refused(problem);
      if (problem.status === 0 || problem.status >= 500) {
        this.later(RETRY);
      }
    }
  }

  /** No draft is sent while the fields themselves are on their way. */
  hold() {
    clearTimeout(this.timer);
  }

  /** Nothing is to be kept any more: the task is done or is someone else's. */
  forget() {
    this.dirty = false;
    clearTimeout(this.timer);
    sessionStorage.removeItem(this.key);
  }

  close() {
    document.removeEventListener('visibilitychange', this.leave);
    this.flush({ keepalive: true });
  }
}
