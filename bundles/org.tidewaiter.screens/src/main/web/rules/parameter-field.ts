import { html } from 'lit';
import type { Parameter, Value } from '../core/types';
import { say } from '../core/words';

const SLIDER_STEPS = 200;

function step(it: Parameter, span: number): number {
  return it.kind === 'whole' ? Math.max(1, Math.round(span / SLIDER_STEPS)) : span / SLIDER_STEPS;
}

function numberField(it: Parameter, value: Value, set: (value: Value) => void) {
  const entered = (event: Event) => {
    const input = event.target as HTMLInputElement;
    if (input.value !== '' && input.validity.valid) {
      set(input.valueAsNumber);
    }
  };
  const bounded = it.least !== null && it.least !== undefined && it.most !== null && it.most !== undefined;
  return html`
    ${bounded ? html`
      <input type="range" aria-label=${say('bench.slider', { name: it.title })} min=${it.least!} max=${it.most!}
        step=${step(it, it.most! - it.least!)} .value=${String(value)} @input=${entered}>` : html`<span></span>`}
    <input type="number" id="parameter-${it.name}" name=${it.name} min=${it.least ?? ''} max=${it.most ?? ''}
      step=${it.kind === 'whole' ? 1 : 'any'} .value=${String(value)} @input=${entered}>
  `;
}

/** One parameter of a rule to be tried with another value: a slider where it has bounds, and the value itself. */
export function parameterField(it: Parameter, value: Value, set: (value: Value) => void) {
  const field = it.kind === 'truth'
    ? html`<span></span><input type="checkbox" id="parameter-${it.name}" name=${it.name} .checked=${value === true}
        @change=${(event: Event) => set((event.target as HTMLInputElement).checked)}>`
    : it.kind === 'text'
      ? html`<span></span><input type="text" id="parameter-${it.name}" name=${it.name} .value=${String(value)}
          @input=${(event: Event) => set((event.target as HTMLInputElement).value)}>`
      : numberField(it, value, set);
  return html`
    <div class="parameter ${value === it.value ? '' : 'changed'}">
      <label for="parameter-${it.name}" title=${it.help ?? ''}>${it.title}${it.unit ? html` <span class="soft">${it.unit}</span>` : ''}</label>
      ${field}
      <span class="soft">${value === it.value ? '' : say('bench.inForce', { value: String(it.value) })}</span>
    </div>
  `;
}
