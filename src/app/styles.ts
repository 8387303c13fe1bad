/*
 * Every style of the site, in one file: pages are still HTML whose components the browser never loads, so their styles
 * cannot come with them. The order of the layers is stated first.
 */
import './styles/layers.css';
import 'virtual:fonts.css';
import './styles/reset.css';
import './styles/tokens.css';
import './styles/base.css';
import './styles/formula.css';

import.meta.glob(['../components/**/*.css', '../pages/**/*.css'], { eager: true });
