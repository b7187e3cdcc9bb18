/** The key that Azure wants of every Linux machine, so that nobody can log in by it. */

/**
 * A point of the curve that a hash of a sentence gives, so that nobody has ever had the number behind it. Nothing is signed with it, and
 * machines take no logins from the network besides: sessions go by Azure's own run command.
 */
export const PLACEHOLDER_SSH_KEY = "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIOvZ6MeLUDGbnmSxEUm8uO9HfCuU6TnYgqmD9zPwWOeS";

/** The sentence, with the first number behind it that makes a point. */
export const UNHELD_SENTENCE = "Berth: a key that nobody holds, 0";
