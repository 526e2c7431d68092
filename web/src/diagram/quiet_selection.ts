import { selection } from 'd3-selection';
import type { BaseType, Selection, ValueFn } from 'd3-selection';

/**
 * D3 writes an attribute or a text even where it stands already, and to a browser each such write is news:
 * it lays the whole picture out again. From step to step little changes; so we write only that. This
 * alters D3's selections where this module is loaded, once, and for our own copy of D3 alone.
 */
type Value = string | number | boolean | null;
type Any = Selection<BaseType, unknown, BaseType, unknown>;
type Attr = (this: Any, name: string, value?: Value | ValueFn<BaseType, unknown, Value>) => unknown;
type Text = (this: Any, value?: Value | ValueFn<BaseType, unknown, Value>) => unknown;

const d3 = selection.prototype as unknown as { attr: Attr; text: Text };
const [attr, text] = [d3.attr, d3.text];

d3.attr = function (name, ...rest) {
  const [value] = rest;
  if (rest.length === 0 || value === undefined) return attr.call(this, name);
  return this.each(function (datum, index, group) {
    const element = this as Element;
    const wanted = typeof value === 'function' ? value.call(this, datum, index, group) : value;
    if (wanted === null || wanted === undefined) element.removeAttribute(name);
    else if (element.getAttribute(name) !== `${wanted}`) element.setAttribute(name, `${wanted}`);
  });
};

d3.text = function (...rest) {
  const [value] = rest;
  if (rest.length === 0 || value === undefined) return text.call(this);
  return this.each(function (datum, index, group) {
    const element = this as Element;
    const wanted = typeof value === 'function' ? value.call(this, datum, index, group) : value;
    const words = wanted === null || wanted === undefined ? '' : `${wanted}`;
    if (element.textContent !== words) element.textContent = words;
  });
};
