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

// The sandbox's own parts, the essay's figures, the panel of g and the list of rules come to life apart, and bring their styles into the
// same file; here their class names would travel to every page.
import.meta.glob(
  [
    '../components/**/*.css',
    '../pages/**/*.css',
    '!../components/{Blocks,Check,Complaint,Declarations,Derivation,ExpressionLine,Graph,Sandbox,TakeAway,Transport}/**',
    '!../components/{FunctionPanel,FunctionPicker,FunctionPlot,RuleList}/**',
    '!../components/{Descent,EntryByEntry,FigureMatrix,JacobianGrid,MissingBracket,TitleFigure,WorkedExample}/**',
  ],
  { eager: true },
);
