"""Rules of use X1-X18: what a page asks, finding the way, going back, keys. Each with the tests that hold it.

Nothing goes in; `DOING` comes out. Where the design overruled a rule, the text is that of the design.
"""

from __future__ import annotations

from tests.ux.held import Rule

__all__ = ["DOING"]

_CASE, _WINDOW, _KIT, _PAGES = "tests/gui/case", "tests/gui/window", "tests/gui/kit", "tests/gui/test_rules.py"

DOING: tuple[Rule, ...] = (
    Rule(
        "X1",
        "At the table there is exactly one decision on a page. At work a page asks at most five questions.",
        (
            f"{_CASE}/test_plan.py::test_no_page_of_a_real_route_asks_more_than_five_questions",
            f"{_CASE}/test_weighing_page.py::test_every_alternative_opens_with_at_most_five_inputs",
            "tests/content/test_route_c_items.py::test_a_page_asks_at_most_five_things",
            f"{_CASE}/test_table_pages.py::test_there_is_one_decision_on_each_page",
        ),
        "where people sign, each person decides in a card of their own.",
    ),
    Rule(
        "X2",
        "Every page has a way back, one heading, and one main button, Doorgaan, at the left.",
        (
            f"{_PAGES}::test_every_page_has_one_heading",
            f"{_PAGES}::test_one_primary_button_in_a_case_and_it_is_doorgaan_at_the_left",
            f"{_CASE}/test_case_screen.py::test_forward_walks_the_plan_and_back_loses_nothing",
        ),
        "on a page with more questions the heading is what they are about; at the table, with one question on a page, "
        "it is that question. Where people sign, the main button names that act.",
    ),
    Rule(
        "X3",
        "Every question says why it is asked. Not knowing can be said where that makes sense. What is optional is said "
        "in words, never with a sign.",
        (
            f"{_PAGES}::test_every_question_says_why",
            "tests/checklist/test_seeded_faults.py::test_fault_on_its_line",
            f"{_PAGES}::test_no_asterisks_and_optional_is_said_in_words",
            f"{_CASE}/test_case_screen.py::test_the_kinds_of_not_knowing_are_stored_as_such",
            "tests/content/test_shared_content.py::test_no_one_has_to_know_the_answer_to_a_test_question",
            f"{_CASE}/test_case_screen.py::test_the_panel_says_why_the_question_with_the_focus_is_asked",
        ),
    ),
    Rule(
        "X4",
        "Nothing is asked twice in a case: what is known is pointed at, shown, or travels along.",
        (
            "tests/ux/test_asked_once.py::test_the_same_words_ask_about_different_things",
            "tests/ux/test_asked_once.py::test_no_form_asks_the_same_twice",
            "tests/ux/test_asked_once.py::test_a_question_stands_in_one_step_only",
            "tests/ux/test_asked_once.py::test_people_are_pointed_at_and_not_typed_again",
            f"{_CASE}/test_asked_first.py::test_an_answer_from_before_the_case_is_one_line",
            "tests/casework/case/test_continuing.py::test_the_new_case_holds_what_fits_with_the_same_ids",
        ),
    ),
    Rule(
        "X5",
        "Every step is at most three actions away: by the list of answers, by the map and by the palette. Walking "
        "along the pages is never the only way.",
        (
            f"{_CASE}/test_reach.py::test_the_palette_names_a_page_of_every_step",
            f"{_CASE}/test_reach.py::test_the_map_has_a_stop_of_every_step",
            f"{_CASE}/test_there_and_back.py::test_on_every_route_the_map_leads_to_every_step",
            f"{_CASE}/test_reach.py::test_the_list_of_answers_leads_to_every_step_that_asks_something",
            f"{_CASE}/test_reach.py::test_three_actions_are_enough_by_each_way",
        ),
    ),
    Rule(
        "X6",
        "Before signing all answers are read back. Behind every row stands Wijzig, which leads there and back. What is "
        "empty says Niet ingevuld. The button names the act of signing.",
        (
            f"{_CASE}/test_check_answers_page.py::test_every_row_of_a_real_case_has_its_wijzig_and_what_is_empty_says_so",
            f"{_CASE}/test_check_answers_page.py::test_wijzig_leads_to_each_kind_of_answer_and_doorgaan_back",
            f"{_CASE}/test_check_answers_page.py::test_what_was_changed_stands_there_on_coming_back",
            f"{_CASE}/test_check_answers_page.py::test_it_comes_right_before_signing_and_that_button_names_the_act",
            f"{_PAGES}::test_reading_back_each_row_can_be_changed_and_brings_people_back",
        ),
        "people sign a justification and no decision in the sense of the law, so the button says "
        "'Onderteken de verantwoording'.",
    ),
    Rule(
        "X7",
        "A problem is told on top, where the focus goes, and in the same words at its field. Each line on top leads "
        "there, what was typed stays, and the title of the window begins with Fout.",
        (
            f"{_WINDOW}/test_problems.py::test_every_check_of_the_first_start",
            f"{_WINDOW}/test_problems.py::test_every_kind_of_field_of_a_case",
            f"{_PAGES}::test_a_problem_is_told_on_top_and_at_the_field",
            f"{_KIT}/test_pieces.py::test_error_summary_takes_the_focus_and_jumps",
            f"{_CASE}/test_case_screen.py::test_not_applicable_asks_why_and_doorgaan_says_so_once",
            f"{_CASE}/test_case_screen.py::test_a_number_that_cannot_be_is_kept_in_the_field_and_not_stored",
            f"{_CASE}/test_list_page.py::test_what_is_wrong_stands_on_top_and_leads_to_its_field",
            f"{_CASE}/test_list_page.py::test_who_leaves_the_form_leaves_its_problems",
        ),
    ),
    Rule(
        "X8",
        "No message blames, commands or shows a code for a sentence: some words never stand in it.",
        (
            f"{_PAGES}::test_no_file_says_what_nobody_should_read",
            f"{_PAGES}::test_no_page_says_what_nobody_should_read",
            "tests/plain/test_rules.py::test_what_is_not_plain_is_found",
            "tests/checklist/test_seeded_faults.py::test_fault_on_its_line",
        ),
    ),
    Rule(
        "X9",
        "Every answer is kept by itself, on disk before the header says 'Bewaard 14:32'. No button is needed for it "
        "and nothing asks whether to.",
        (
            f"{_CASE}/test_kept_by_itself.py::test_no_page_to_fill_in_has_a_button_to_save",
            f"{_CASE}/test_kept_by_itself.py::test_every_way_of_leaving_a_field_keeps_it_and_the_header_says_when",
            f"{_CASE}/test_kept_by_itself.py::test_nothing_ever_asks_whether_to_save",
            f"{_CASE}/test_case_screen.py::test_what_is_typed_is_on_disk_before_the_field_is_left_and_comes_back",
            "tests/walk/test_interruptions.py::test_what_was_typed_is_there_after_the_power_went",
        ),
        "a record of a list, such as a consultation, is one event, so its form has a button; until that is pressed "
        "what was typed is kept as a draft.",
    ),
    Rule(
        "X10",
        "Undoing and doing again go fifty steps deep, also over the lock and a restart, until somebody signs. What "
        "destroys can be undone, or asks for the name of the thing.",
        (
            "tests/casework/case/test_goingback.py::test_as_many_steps_back_as_were_done_give_the_start_and_forth_the_end",
            "tests/casework/case/test_goingback.py::test_what_one_press_filled_in_goes_and_comes_in_one_step",
            "tests/casework/case/test_goingback.py::test_words_and_where_somebody_stands_go_and_come_in_one_step",
            "tests/casework/test_desk.py::test_undo_and_redo_fifty_deep_across_reopening",
            "tests/dossier/test_dossier.py::test_signing_closes_what_can_be_undone",
            f"{_CASE}/test_case_screen.py::test_undoing_goes_where_it_was_and_says_so",
            f"{_CASE}/test_case_screen.py::test_after_signing_it_says_why_nothing_can_be_undone",
            f"{_CASE}/test_list_page.py::test_putting_back_takes_back_nothing_else_that_was_done_since",
            "tests/ux/test_destroying.py::test_everything_that_destroys_is_known_here",
            f"{_WINDOW}/test_case_record.py::test_only_the_code_name_destroys_and_then_nothing_is_left",
            f"{_WINDOW}/test_redact_page.py::test_with_a_reason_and_the_code_name_it_goes",
            f"{_WINDOW}/test_practice_page.py::test_starting_over_asks_first_and_empties_practice",
        ),
    ),
    Rule(
        "X11",
        "Who comes back to a case stands at the last place, reads where and when that was, and has the list of what is "
        "still to be done one press away.",
        (
            f"{_CASE}/test_welcome.py::test_it_opens_where_people_were_and_says_so",
            f"{_CASE}/test_welcome.py::test_from_there_the_task_list_is_one_press_away",
            f"{_CASE}/test_welcome.py::test_who_asks_for_a_place_gets_that_place_without_the_line",
            f"{_WINDOW}/test_main_window.py::test_after_the_lock_people_are_back_at_their_case",
            "tests/walk/test_interruptions.py::test_the_lock_hides_at_once_and_leads_back_to_the_same_place",
        ),
    ),
    Rule(
        "X12",
        "All alternatives stand side by side with the same columns, in the order of the route, none of them marked or "
        "chosen beforehand. What is missing says so. It prints on one A4, in letters of nine points or more.",
        (
            f"{_CASE}/test_side_by_side_page.py::test_every_row_has_the_same_columns",
            f"{_CASE}/test_side_by_side_page.py::test_words_are_quoted_and_missing_ones_are_named",
            f"{_CASE}/test_side_by_side_page.py::test_own_ideas_stand_between_the_others",
            f"{_CASE}/test_there_and_back.py::test_a_row_leads_to_its_weighing_and_doorgaan_back_to_the_same_row",
            "tests/document/test_comparison_sheet.py::test_every_practice_case_stands_on_one_page",
            "tests/document/test_comparison_sheet.py::test_nothing_on_it_is_smaller_than_nine_points",
            "tests/document/test_comparison_sheet.py::test_no_row_stands_out",
        ),
        "alternatives are rows and not columns: there are more of them than fit beside each other.",
    ),
    Rule(
        "X13",
        "Every rule and every alternative names its source, with the date of its text and the day on which somebody "
        "looked at it. An old source is told to authors.",
        (
            "tests/checklist/test_check.py::test_missing_sources",
            "tests/checklist/test_seeded_faults.py::test_fault_on_its_line",
            "tests/checklist/test_shipped.py::test_sources_grow_old",
            "tests/content/test_shared_content.py::test_every_source_says_where_or_when_it_was_seen",
            f"{_CASE}/test_case_screen.py::test_the_panel_says_why_the_question_with_the_focus_is_asked",
        ),
        "who paid and how certain something is are left out: sources here are laws, guidelines and agreements.",
    ),
    Rule(
        "X14",
        "No chance is given in numbers. Were there one, it would be told as so many out of a number of children, with "
        "one number within a comparison.",
        (
            "tests/ux/test_no_chances.py::test_no_rule_file_gives_a_chance_in_numbers",
            "tests/ux/test_no_chances.py::test_a_chance_would_be_found",
            "tests/checklist/test_seeded_faults.py::test_fault_on_its_line",
        ),
        "the rules give no scores and compare with words; numbers in them are limits of a law or an agreement.",
    ),
    Rule(
        "X15",
        "On the map no line runs through words, there is one line from home to the end, where people are and how far "
        "each stop is shows by shape and by words, and the same stops can be heard in the same order.",
        (
            "tests/gui/test_river_map.py::test_no_line_runs_through_words_and_no_words_are_cut_off",
            "tests/gui/test_river_map.py::test_there_is_one_line_from_home_to_the_end",
            "tests/gui/test_river_map.py::test_state_and_here_are_told_without_colour",
            "tests/gui/test_river_map.py::test_a_screen_reader_meets_all_stops_in_order_with_state_distance_and_here",
            "tests/gui/test_river_map.py::test_the_printed_map_shows_the_same_stops_in_the_same_order",
        ),
        "the route is a river that bends, so its line is no grid of straight pieces.",
    ),
    Rule(
        "X16",
        "How far people are is a count of what is known, or the name of the phase. Nothing counts steps on a path that "
        "may change, and walking on never leads back.",
        (
            f"{_CASE}/test_progress.py::test_walking_on_never_leads_back_and_every_count_is_of_what_is_known",
            f"{_CASE}/test_progress.py::test_no_page_says_step_n_of_m_or_a_percentage",
            f"{_CASE}/test_progress.py::test_a_bar_of_progress_only_stands_where_the_whole_is_known",
            f"{_CASE}/test_progress.py::test_no_text_of_the_window_counts_steps",
            f"{_PAGES}::test_no_count_of_steps_that_is_not_certain",
            "tests/outline/test_map.py::test_the_river_never_runs_back_and_ends_at_the_last_rung",
        ),
    ),
    Rule(
        "X17",
        "Ctrl+O gives the ten latest cases and finds any case by a few letters, with a slip of the finger too. Ctrl+K "
        "gives everything that can be done, with its key.",
        (
            f"{_WINDOW}/test_keys.py::test_the_palette_holds_every_button_on_screen",
            f"{_WINDOW}/test_keys.py::test_in_a_case_its_own_commands_and_every_page_come_before_the_rest",
            f"{_WINDOW}/test_keys.py::test_every_key_that_is_listened_for_is_a_command_and_works_once",
            f"{_WINDOW}/test_commands.py::test_one_letter_wrong_in_a_word_still_finds_it",
            f"{_WINDOW}/test_commands.py::test_the_switcher_begins_with_the_ten_latest_cases",
            f"{_WINDOW}/test_main_window.py::test_the_switcher_finds_a_case_with_a_slip_of_the_finger",
        ),
        "how quick it is, is measured by `make bench`, row X17: no test has a limit of time.",
    ),
    Rule(
        "X18",
        "No letter alone is a key. Digits that choose can be switched off. All keys stand in a list under F1.",
        (
            f"{_WINDOW}/test_keys.py::test_no_shortcut_is_a_bare_letter",
            f"{_WINDOW}/test_keys.py::test_a_letter_typed_in_a_page_starts_nothing",
            f"{_WINDOW}/test_keys.py::test_every_key_that_a_piece_of_the_window_reads_is_in_the_list",
            f"{_WINDOW}/test_keys.py::test_f1_lists_every_key_of_what_is_on_screen",
            f"{_WINDOW}/test_table_lock.py::test_digits_choose_only_when_the_person_wants",
            f"{_CASE}/test_weighing_page.py::test_digits_that_are_switched_off_tick_no_reason",
        ),
    ),
)
