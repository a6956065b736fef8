//! The program from outside: in a real terminal, in a pipe, on the command line.

mod menu;
mod play_plain;
mod play_tty;
mod pty;
