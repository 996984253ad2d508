// The frame in which somebody draws a mark. Who cannot draw places a × with a key or the button, which is recorded as such.
import { el } from './dom.js';
import { t } from './text.js';

const WIDTH = 480;
const HEIGHT = 160;
const STEP = 20;
const INK = '#000';

/** Fetched only where it is needed. */
const library = () => import(new URL('../../../../webjars/signature_pad/5.0.4/dist/signature_pad.min.js', import.meta.url).href);

export class MarkPad {
  /** @param changed is told the picture as a data URL, empty without a mark, and whether it was placed with a key */
  constructor(place, changed) {
    this.changed = changed;
    this.at = { x: WIDTH / 2, y: HEIGHT / 2 };
    this.canvas = el('canvas', {
      class: 'casework-mark',
      width: WIDTH,
      height: HEIGHT,
      tabindex: '0',
      role: 'application',
      'aria-label': t('markFrame')
    });
    this.state = el('span', { class: 'casework-said', role: 'status' });
    this.cursor = el('span', { class: 'casework-mark-cursor', 'aria-hidden': 'true', hidden: true });
    const button = (label, act) => {
      const one = el('button', { type: 'button', class: 'btn btn-default' }, label);
      one.addEventListener('click', act);
      return one;
    };
    place.append(
      el('p', { class: 'hint' }, t('markHint')),
      el('div', { class: 'casework-mark-frame', dir: 'ltr' }, this.canvas, this.cursor),
      el('div', { class: 'casework-action' }, button(t('placeCross'), () => this.cross()), ' ', button(t('clearMark'), () => this.clear()), ' ', this.state)
    );
    this.canvas.addEventListener('keydown', (event) => this.key(event));
    this.canvas.addEventListener('focus', () => this.point());
    this.canvas.addEventListener('blur', () => (this.cursor.hidden = true));
    library().then(({ default: SignaturePad }) => {
      this.pad = new SignaturePad(this.canvas, { penColor: INK, minWidth: 1.5, maxWidth: 3.5 });
      this.pad.addEventListener('endStroke', () => this.tell(false));
    });
  }

  key(event) {
    const moves = { ArrowLeft: [-STEP, 0], ArrowRight: [STEP, 0], ArrowUp: [0, -STEP], ArrowDown: [0, STEP] };
    const move = moves[event.key];
    if (move) {
      const within = (value, most) => Math.min(Math.max(value, STEP), most - STEP);
      this.at = { x: within(this.at.x + move[0], WIDTH), y: within(this.at.y + move[1], HEIGHT) };
      this.point();
      event.preventDefault();
    } else if (event.key === 'Enter' || event.key === ' ') {
      this.cross();
      event.preventDefault();
    } else if (event.key === 'Delete' || event.key === 'Backspace') {
      this.clear();
      event.preventDefault();
    }
  }

  point() {
    this.cursor.hidden = false;
    this.cursor.style.insetInlineStart = `${(this.at.x / WIDTH) * 100}%`;
    this.cursor.style.insetBlockStart = `${(this.at.y / HEIGHT) * 100}%`;
  }

  /** A × where the cursor is; it replaces what was there, so that a mark is either drawn or placed. */
  cross() {
    this.wipe();
    const pen = this.canvas.getContext('2d');
    const { x, y } = this.at;
    pen.strokeStyle = INK;
    pen.lineWidth = 5;
    pen.lineCap = 'round';
    pen.beginPath();
    pen.moveTo(x - STEP, y - STEP);
    pen.lineTo(x + STEP, y + STEP);
    pen.moveTo(x + STEP, y - STEP);
    pen.lineTo(x - STEP, y + STEP);
    pen.stroke();
    this.byKey = true;
    this.tell(true);
  }

  clear() {
    this.wipe();
    this.state.textContent = '';
    this.changed('', false);
  }

  wipe() {
    this.pad?.clear();
    this.canvas.getContext('2d').clearRect(0, 0, WIDTH, HEIGHT);
    this.byKey = false;
  }

  tell(byKey) {
    this.state.textContent = t(byKey || this.byKey ? 'markPlaced' : 'markDrawn');
    this.changed(this.canvas.toDataURL('image/png'), byKey || this.byKey === true);
  }

  stop() {
    this.pad?.off();
  }
}
