import { render as toText } from 'svelte/server';
import App from './App.svelte';

export const render = (props) => toText(App, { props }).body;
